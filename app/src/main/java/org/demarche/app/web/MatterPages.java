package org.demarche.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.StoredMatters.Named;
import org.demarche.formats.DemarcheJson;
import org.demarche.formats.FindingsJson;

/** Matters: all that was said about one, whoever said it. */
final class MatterPages implements Page {
    private static final int MANY = 120;
    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    private final Workspace workspace;

    MatterPages(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/matters", this::list);
        routes.get("/matters/{about}", this::matter);
        routes.get("/api/v1/matters", this::listJson);
        routes.get("/api/v1/matters/{about}", this::matterJson);
    }

    /** The matters named most; a form without JavaScript asks here for one by its words. */
    private void list(Context context) {
        Optional<String> words = Parameters.of(context).text("q");
        if (words.isPresent()) {
            context.redirect("/matters/" + Links.part(words.get()), HttpStatus.SEE_OTHER);
            return;
        }
        List<Named> most = workspace.read(dossier -> dossier.matters().most(MANY));
        Html.show(context, "matters", Map.of("matters", most));
    }

    private void listJson(Context context) {
        var paging = Paging.of(context, MANY);
        String after = paging.after().map(cursor -> cursor.text(0)).orElse("");
        List<Named> found = workspace.read(dossier -> dossier.matters().after(after, paging.asked()));
        paging.answer(context, "matters", found, Json::text, matter -> List.of(matter.terms()));
    }

    private MatterView view(Context context) {
        String about = context.pathParam("about");
        LocalDate day = Parameters.of(context).day("as-of").orElse(ALWAYS);
        MatterView view = workspace.read(dossier -> view(dossier, about, day));
        if (view.isEmpty()) {
            throw new Problem.Found(Problem.missing("No story of this dossier names a matter with all of these words: "
                    + about + ". Try fewer, or full text under Search."));
        }
        return view;
    }

    private static MatterView view(Dossier dossier, String about, LocalDate day) {
        LocalDate last = dossier.days().map(Dossier.Days::last).orElse(day);
        return MatterView.of(dossier, about, day.isBefore(last) ? day : last);
    }

    private void matter(Context context) {
        Html.show(context, "matter", Map.of("view", view(context)));
    }

    private void matterJson(Context context) {
        MatterView view = view(context);
        var body = new LinkedHashMap<String, Object>();
        body.put("matter", view.about());
        body.put("words", view.name());
        body.put("asOf", view.day().toString());
        String head = Json.text(body);
        String demarches = String.join(
                ",", view.demarches().stream().map(DemarcheJson::line).toList());
        String findings = String.join(
                ",",
                view.told().stream()
                        .map(one -> FindingsJson.line(one.story().id(), one.finding()))
                        .toList());
        context.contentType("application/json")
                .result(head.substring(0, head.length() - 1) + ",\"demarches\":[" + demarches + "],\"findings\":["
                        + findings + "]}");
    }
}
