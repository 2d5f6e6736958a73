package org.demarche.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierLedger;
import org.demarche.dossier.DossierLedger.Listed;
import org.demarche.formats.DemarcheJson;
import org.demarche.reader.actors.ActorNames;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Flag;
import org.demarche.reader.ledger.Status;

/** The ledger, and each demarche in full. */
public final class LedgerPages implements Page {
    private static final int SHOWN = 50;
    private static final int LISTED = 100;

    private final Workspace workspace;

    LedgerPages(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/", this::ledger);
        routes.get("/demarches/{id}", this::demarche);
        routes.get("/api/v1/demarches", this::ledgerJson);
        routes.get("/api/v1/demarches/{id}", this::demarcheJson);
    }

    /**
     * What is asked of the ledger.
     *
     * @param day as of which
     * @param words of the matter
     * @param flag of a leg, beside its status; both on the same leg
     */
    public record Filter(
            LocalDate day,
            boolean happened,
            Optional<String> actor,
            Optional<Status> status,
            String words,
            Optional<Flag> flag,
            boolean board) {

        static Filter of(Context context, LocalDate last) {
            return new Filter(
                    Parameters.of(context).day("as-of").orElse(last),
                    context.queryParam("happened") != null,
                    Parameters.of(context).text("actor").map(ActorNames.bundled()::codeOf),
                    Parameters.of(context).choice("status", Status.class),
                    Parameters.of(context).text("matter").orElse(""),
                    Parameters.of(context).choice("flag", Flag.class),
                    "board".equals(context.queryParam("view")));
        }

        /** The last word may be half typed. */
        private String prefixes() {
            return words.isBlank() || words.endsWith("*") || words.endsWith("\"") ? words : words.strip() + "*";
        }

        DossierLedger.Query query(int limit) {
            return new DossierLedger.Query(day, happened, actor, limit, prefixes(), status, flag);
        }
    }

    private void ledger(Context context) {
        workspace.read(dossier -> {
            Optional<Dossier.Days> days = dossier.days();
            var filter = Filter.of(context, last(days));
            var paging = Paging.of(context, SHOWN);
            List<Listed> found = find(dossier, filter, paging);
            List<Demarche> shown =
                    paging.shown(found).stream().map(Listed::demarche).toList();
            var view = LedgerView.of(shown, filter, days, paging.more(found, LedgerPages::place));
            Html.show(context, "ledger", Map.of("view", view));
            return view;
        });
    }

    private static List<Listed> find(Dossier dossier, Filter filter, Paging paging) {
        return dossier.foldedLedger()
                .latest(
                        filter.query(paging.asked()),
                        any -> true,
                        paging.after().map(cursor -> new DossierLedger.Place(cursor.day(0), cursor.text(1))));
    }

    private static List<?> place(Listed listed) {
        return List.of(listed.place().opened(), listed.place().id());
    }

    private static LocalDate last(Optional<Dossier.Days> days) {
        return days.map(Dossier.Days::last).orElse(LocalDate.MAX.withYear(9999));
    }

    private void ledgerJson(Context context) {
        var paging = Paging.of(context, LISTED);
        List<Listed> found = workspace.read(dossier -> find(dossier, Filter.of(context, last(dossier.days())), paging));
        paging.answer(context, "demarches", found, one -> DemarcheJson.line(one.demarche()), LedgerPages::place);
    }

    private void demarche(Context context) {
        var view = workspace.read(dossier -> {
            Demarche found = one(context, dossier);
            return DemarcheView.of(found, dossier, context.queryParam("changed") != null);
        });
        Html.show(context, "demarche", Map.of("view", view));
    }

    private void demarcheJson(Context context) {
        String line = workspace.read(dossier -> {
            Demarche found = one(context, dossier);
            String head = DemarcheJson.line(found);
            return head.substring(0, head.length() - 1) + ",\"notes\":"
                    + NotePages.json(dossier.notes().on(found)) + "}";
        });
        context.contentType("application/json").result(line);
    }

    private static Demarche one(Context context, Dossier dossier) {
        LocalDate day = Parameters.of(context).day("as-of").orElse(last(dossier.days()));
        return dossier.foldedLedger().byId(context.pathParam("id"), day).stream()
                .findFirst()
                .orElseThrow(() -> new Problem.Found(
                        Problem.missing("There is no demarche " + context.pathParam("id") + " as of " + day + ".")));
    }
}
