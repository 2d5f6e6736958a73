package org.demarche.formats;

import java.time.LocalDate;
import java.util.List;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Evidence;
import org.demarche.reader.ledger.Leg;
import org.demarche.reader.ledger.Step;

/**
 * Demarches as JSON Lines, with the fields of the schema {@code demarche} of {@link Schemas}. Absent fields are left
 * out, lists are always there. Thread-safe.
 */
public final class DemarcheJson {
    private DemarcheJson() {}

    /** The line of a demarche, without its end. */
    public static String line(Demarche demarche) {
        var json = new JsonLine();
        json.start("demarche", demarche.id());
        json.texts("by", demarche.by());
        demarche.matter().ifPresent(json::matter);
        json.day("opened", demarche.opened());
        demarche.lead().ifPresent(lead -> json.actor("lead", lead));
        json.objects("legs", demarche.legs(), leg -> leg(json, leg));
        json.flag("contested", demarche.contested());
        json.objects("steps", demarche.steps(), step -> step(json, step));
        json.text("asOf", demarche.asOf().toString());
        return json.end();
    }

    private static void leg(JsonLine json, Leg leg) {
        json.text("to", leg.to());
        if (leg.inferred()) {
            json.flag("inferred", true);
        }
        json.text("status", leg.status().name());
        json.day("since", leg.since());
        leg.due().ifPresent(due -> json.time("due", due));
        json.texts("flags", leg.flags().stream().map(JsonLine::lower).toList());
        json.text("because", leg.because());
        json.optional("dueBecause", leg.dueBecause());
        json.objects("course", leg.course(), change -> {
            json.text("status", change.status().name());
            json.day("since", change.since());
            json.text("because", change.because());
        });
    }

    private static void step(JsonLine json, Step step) {
        json.text("id", step.id());
        json.text("kind", step.kind().name());
        json.day("date", step.date());
        json.texts("dates", step.dates().stream().map(LocalDate::toString).toList());
        json.texts("by", step.by());
        json.texts("to", step.to());
        step.due().ifPresent(due -> json.time("due", due));
        json.flag("contested", step.contested());
        json.flag("claimed", step.claimed());
        json.objects("moves", step.evidence(), evidence -> move(json, evidence));
    }

    private static void move(JsonLine json, Evidence evidence) {
        var told = evidence.told();
        json.text("id", told.move().id());
        json.text("document", told.label());
        json.optional("publisher", told.publisher());
        json.day("published", told.published());
        json.words(told.move().trigger());
        told.move().matter().ifPresent(json::matter);
        json.actors("chain", told.move().chain());
        json.text("link", evidence.link());
    }

    /** The lines of demarches, in their order. */
    public static List<String> lines(List<Demarche> demarches) {
        return demarches.stream().map(DemarcheJson::line).toList();
    }
}
