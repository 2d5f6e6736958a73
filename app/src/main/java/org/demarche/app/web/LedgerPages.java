package org.demarche.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierLedger;
import org.demarche.formats.DemarcheJson;
import org.demarche.reader.actors.ActorNames;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Flag;
import org.demarche.reader.ledger.Leg;
import org.demarche.reader.ledger.Status;

/** The ledger, and each demarche in full. */
public final class LedgerPages implements Page {
    private static final int SHOWN = 100;

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
     * @param flag "due", "overdue" or another flag; empty for all
     */
    public record Filter(
            LocalDate day,
            boolean happened,
            Optional<String> actor,
            Optional<Status> status,
            String words,
            String flag,
            boolean board) {

        static Filter of(Context context, LocalDate last) {
            return new Filter(
                    Parameters.of(context).day("as-of").orElse(last),
                    context.queryParam("happened") != null,
                    Parameters.of(context).text("actor").map(ActorNames.bundled()::codeOf),
                    Parameters.of(context).choice("status", Status.class),
                    Parameters.of(context).text("matter").orElse(""),
                    Parameters.of(context).text("flag").orElse(""),
                    "board".equals(context.queryParam("view")));
        }

        private boolean wants(Demarche demarche) {
            return status.isEmpty() && flag.isEmpty()
                    || demarche.legs().stream().anyMatch(this::wants);
        }

        private boolean wants(Leg leg) {
            return status.map(wanted -> leg.status() == wanted).orElse(true)
                    && (flag.isEmpty()
                            || leg.flags().stream().anyMatch(one -> one.name().equalsIgnoreCase(flag)));
        }

        /** The last word may be half typed. */
        private String prefixes() {
            return words.isBlank() || words.endsWith("*") || words.endsWith("\"") ? words : words.strip() + "*";
        }

        DossierLedger.Query query() {
            return new DossierLedger.Query(day, happened, actor, SHOWN, prefixes(), status, flags());
        }

        /** The flag that is meant; a word that is none finds nothing, see {@link #find}. */
        private Optional<Flag> flags() {
            return Stream.of(Flag.values())
                    .filter(one -> one.name().equalsIgnoreCase(flag))
                    .findFirst();
        }
    }

    private void ledger(Context context) {
        workspace.read(dossier -> {
            Optional<Dossier.Days> days = dossier.days();
            var filter = Filter.of(context, last(days));
            var view = LedgerView.of(find(dossier, filter), filter, days);
            Html.show(context, "ledger", Map.of("view", view));
            return view;
        });
    }

    private static List<Demarche> find(Dossier dossier, Filter filter) {
        return filter.flag().isEmpty() || filter.flags().isPresent()
                ? new ArrayList<>(dossier.foldedLedger().demarches(filter.query(), filter::wants))
                : new ArrayList<>();
    }

    private static LocalDate last(Optional<Dossier.Days> days) {
        return days.map(Dossier.Days::last).orElse(LocalDate.MAX.withYear(9999));
    }

    private void ledgerJson(Context context) {
        var lines = workspace.read(dossier -> {
            var filter = Filter.of(context, last(dossier.days()));
            return find(dossier, filter).stream().map(DemarcheJson::line).toList();
        });
        context.contentType("application/json").result("{\"demarches\":[" + String.join(",", lines) + "]}");
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
