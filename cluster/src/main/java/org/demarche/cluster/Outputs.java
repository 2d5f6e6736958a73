package org.demarche.cluster;

import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/** The outputs of a task beside its main one. */
final class Outputs {
    /** What could not be read, and remarks on what was. */
    static final OutputTag<Line> FAILURES = new OutputTag<>("failures", TypeInformation.of(Line.class));

    /** Alerts that are raised, and those that are taken back. */
    static final OutputTag<Change> ALERTS = new OutputTag<>("alerts", TypeInformation.of(Change.class));

    private static final String FAILURE = "failure";

    private Outputs() {}

    /** A line on something that could not be read, or a remark. */
    static Line failure(Found found, String why) {
        String type = found.kind() == Found.Kind.NOTE ? "note" : FAILURE;
        return new Line(found.place(), Json.write(new FailureForm(type, found.label(), why)));
    }

    /** A line's failure in words; empty where it is a remark. */
    static Optional<String> told(String line) {
        FailureForm form = Json.read(line, FailureForm.class);
        return Optional.of(form)
                .filter(one -> one.type().equals(FAILURE))
                .map(one -> one.document() + " " + one.reason());
    }

    private record FailureForm(String type, String document, String reason) {}
}
