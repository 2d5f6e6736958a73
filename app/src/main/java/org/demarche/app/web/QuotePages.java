package org.demarche.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.app.words.Citation;
import org.demarche.dossier.Quotations.Found;
import org.demarche.dossier.Quotations.Telling;

/** For who checks a quotation: who said it, where first, who else told it, and how to cite it. */
final class QuotePages implements Page {
    private static final double AT_LEAST = 0.35;
    private static final int SHOWN = 10;
    private static final int MOST = 200;
    private static final int LONGEST = 2000;

    private final Workspace workspace;

    QuotePages(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/quote", this::page);
        routes.get("/api/v1/quote", this::json);
    }

    private static String words(Context context) {
        String words = Parameters.of(context).text("q").orElse("");
        return words.substring(0, Math.min(LONGEST, words.length()));
    }

    /** All that is as close, from where the page begins; where a quotation comes in meanwhile none is shown twice. */
    private List<Found> found(Context context, Paging paging) {
        List<Found> all = workspace.read(dossier -> dossier.quotations().closest(words(context), AT_LEAST, MOST));
        return all.stream()
                .filter(found ->
                        paging.after().map(cursor -> comesAfter(found, cursor)).orElse(true))
                .limit(paging.asked())
                .toList();
    }

    private static boolean comesAfter(Found found, Paging.Cursor cursor) {
        int order = Double.compare(cursor.decimal(0), found.closeness());
        return order > 0 || order == 0 && found.key().compareTo(cursor.text(1)) > 0;
    }

    private static List<?> place(Found found) {
        return List.of(found.closeness(), found.key());
    }

    private void page(Context context) {
        Paging paging = Paging.of(context, SHOWN);
        List<Found> found = found(context, paging);
        Html.show(
                context,
                "quote",
                Map.of(
                        "words",
                        words(context),
                        "found",
                        paging.shown(found),
                        "more",
                        paging.more(found, QuotePages::place)));
    }

    private void json(Context context) {
        Paging paging = Paging.of(context, SHOWN);
        paging.answer(context, "found", found(context, paging), one -> Json.text(fields(one)), QuotePages::place);
    }

    private static Map<String, Object> fields(Found found) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("closeness", found.closeness());
        fields.put("speaker", Citation.speaker(found.first()));
        fields.put("words", found.first().statement().content().text());
        fields.put(
                "tellings", found.tellings().stream().map(QuotePages::telling).toList());
        return fields;
    }

    private static Map<String, Object> telling(Telling telling) {
        return Map.of(
                "story", telling.story().id(),
                "finding", telling.statement().id(),
                "words", telling.statement().content().text(),
                "citation", Citation.of(telling));
    }
}
