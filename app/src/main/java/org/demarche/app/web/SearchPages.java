package org.demarche.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** What a page's parameters ask for. */
    static Ask ask(Parameters parameters, int limit, boolean newest) {
        return new Ask(
                parameters.text("q").orElse(""),
                parameters.choice("in", In.class).orElse(In.STATEMENTS),
                parameters.text("actor").map(ActorNames.bundled()::codeOf),
                parameters.text("kind").map(kind -> kind.toUpperCase(Locale.ROOT)),
                parameters.text("publisher"),
                parameters.day("since"),
                parameters.day("until"),
                newest || parameters.text("order").filter("newest"::equals).isPresent(),
                limit,
                parameters.number("from", 0, 0, 100_000));
    }

    private void search(Context context) {
        Ask ask = ask(Parameters.of(context), PAGE + 1, false);
        SearchView view = workspace.read(dossier -> {
            List<Hit> hits = dossier.search().hits(ask);
            return new SearchView(
                    ask,
                    hits.subList(0, Math.min(PAGE, hits.size())),
                    dossier.search().facets(ask),
                    hits.size() > PAGE);
        });
        Html.show(context, "search", Map.of("view", view));
    }

    private void json(Context context) {
        Ask ask = ask(Parameters.of(context), PAGE + 1, false);
        List<Hit> hits = workspace.read(dossier -> dossier.search().hits(ask));
        var body = new LinkedHashMap<String, Object>();
        body.put("hits", hits.stream().limit(PAGE).map(SearchPages::hit).toList());
        if (hits.size() > PAGE) {
            body.put("next", ask.from() + PAGE);
        }
        Json.answer(context, body);
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
