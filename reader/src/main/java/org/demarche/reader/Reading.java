package org.demarche.reader;

import java.util.List;
import org.demarche.reader.finding.Annotation;
import org.demarche.reader.finding.Finding;
import org.demarche.reader.finding.Problem;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Repair;

/**
 * All that was read from one document.
 *
 * @param document with the metadata its text gave
 * @param repairs what was mended before reading
 * @param annotations mentions and times, in the order of the text
 * @param findings statements, events, moves, positions and roles, in the order of the text
 * @param problems what the stages could not decide
 * @param timings what each stage took, in the order of the flow
 */
public record Reading(
        Document document,
        List<Repair> repairs,
        List<Annotation> annotations,
        List<Finding> findings,
        List<Problem> problems,
        List<Timing> timings) {

    public Reading {
        repairs = List.copyOf(repairs);
        annotations = List.copyOf(annotations);
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
        timings = List.copyOf(timings);
    }

    /** Nanoseconds that one stage took. */
    public record Timing(String stage, long nanos) {}

    /** The findings of one kind, in the order of the text. */
    public <T extends Finding> List<T> findings(Class<T> kind) {
        return findings.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The annotations of one kind, in the order of the text. */
    public <T extends Annotation> List<T> annotations(Class<T> kind) {
        return annotations.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
