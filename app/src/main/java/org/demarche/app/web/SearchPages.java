package org.demarche.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.Search;
import org.demarche.dossier.Search.Ask;
import org.demarche.dossier.Search.Hit;
import org.demarche.dossier.Search.In;
import org.demarche.reader.actors.ActorNames;

/** Full text over statements, moves and stories, with facets. */
final class SearchPages implements Page {
    private static final int PAGE = 30;

    private final Workspace workspace;

    SearchPages(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/search", this::search);
        routes.get("/api/v1/search", this::json);
    }

    /** What a page's parameters ask for, from the first hit on. */
    static Ask ask(Parameters parameters, int limit, boolean newest) {
        return ask(parameters, limit, newest, Optional.empty());
    }

    /** What a page's parameters ask for, after a place. */
    static Ask ask(Parameters parameters, int limit, boolean newest, Optional<Search.Place> after) {
        return new Ask(
                parameters.text("q").orElse(""),
                parameters.choice("in", In.class).orElse(In.STATEMENTS),
                parameters.text("actor").map(ActorNames.bundled()::codeOf),
                parameters.text("kind").map(kind -> kind.toUpperCase(Locale.ROOT)),
                parameters.text("publisher"),
                parameters.day("since"),
                parameters.day("until"),
                newest
                        || parameters
                                .word("order", "best", "newest")
                                .filter("newest"::equals)
                                .isPresent(),
                limit,
                after);
    }

    private static Ask ask(Context context, Paging paging) {
        Optional<Search.Place> after = paging.after()
                .map(cursor -> new Search.Place(
                        cursor.day(0), cursor.text(1), cursor.number(2), (int) cursor.number(3), cursor.number(4)));
        return ask(Parameters.of(context), paging.asked(), false, after);
    }

    /** A page of hits, and the address and the cursor of what comes after. */
    private record Hits(List<Hit> found, Function<Hit, List<?>> place) {}

    private static Hits hits(Dossier dossier, Ask ask, Paging paging) {
        Search search = dossier.search();
        List<Hit> found = search.hits(ask);
        Search.Place next = paging.shown(found).size() < found.size()
                ? search.place(ask, found.get(paging.limit() - 1), paging.limit())
                : new Search.Place(Optional.empty(), "", 0, 0, 0);
        return new Hits(found, hit -> List.of(next.day(), next.story(), next.row(), next.passed(), next.last()));
    }

    private void search(Context context) {
        var paging = Paging.of(context, PAGE);
        Ask ask = ask(context, paging);
        SearchView view = workspace.read(dossier -> {
            Hits hits = hits(dossier, ask, paging);
            return new SearchView(
                    ask,
                    paging.shown(hits.found()),
                    dossier.search().facets(ask),
                    paging.more(hits.found(), hits.place()));
        });
        Html.show(context, "search", Map.of("view", view));
    }

    private void json(Context context) {
        var paging = Paging.of(context, PAGE);
        Ask ask = ask(context, paging);
        Hits hits = workspace.read(dossier -> hits(dossier, ask, paging));
        paging.answer(context, "hits", hits.found(), hit -> Json.text(hit(hit)), hits.place());
    }

    private static Map<String, Object> hit(Hit hit) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("story", hit.story().id());
        if (!hit.finding().isEmpty()) {
            fields.put("finding", hit.finding());
        }
        fields.put("kind", hit.kind());
        hit.story().published().ifPresent(day -> fields.put("published", day.toString()));
        fields.put(
                "snippet",
                hit.snippet().replace(String.valueOf(Search.MATCH), "").replace(String.valueOf(Search.END), ""));
        return fields;
    }
}
