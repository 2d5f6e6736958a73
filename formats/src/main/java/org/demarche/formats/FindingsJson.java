package org.demarche.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.Reading;
import org.demarche.reader.finding.Annotation;
import org.demarche.reader.finding.Finding;
import org.demarche.reader.finding.Stretch;

/**
 * Findings as JSON Lines and back: one line for each annotation and finding. The fields are those of the schema
 * {@code finding} of {@link Schemas}; a field once printed keeps its name. Absent fields are left out, lists are always
 * there. {@code line(parse(line))} is {@code line}. Thread-safe.
 */
public final class FindingsJson {
    private FindingsJson() {}

    /** What one line holds: the document's label and what was read there. */
    public sealed interface Line permits AnnotationLine, FindingLine {
        /** Label of the document. */
        String document();

        /** Id of the annotation or finding. */
        String id();
    }

    /** A line with a mention or a time. */
    public record AnnotationLine(String document, Annotation annotation) implements Line {
        @Override
        public String id() {
            return annotation.id();
        }
    }

    /** A line with a statement, event, move, position or role. */
    public record FindingLine(String document, Finding finding) implements Line {
        @Override
        public String id() {
            return finding.id();
        }
    }

    /** All annotations and findings of a reading, in the order of the text. */
    public static List<Line> inOrder(Reading reading) {
        String label = reading.document().label();
        var lines = new ArrayList<Line>(
                reading.annotations().size() + reading.findings().size());
        reading.annotations().forEach(annotation -> lines.add(new AnnotationLine(label, annotation)));
        reading.findings().forEach(finding -> lines.add(new FindingLine(label, finding)));
        lines.sort(Comparator.comparingInt(FindingsJson::start));
        return lines;
    }

    private static int start(Line line) {
        Stretch stretch = line instanceof AnnotationLine a
                ? a.annotation().stretch()
                : ((FindingLine) line).finding().anchor();
        return stretch.isEmpty() ? Integer.MAX_VALUE : stretch.start();
    }

    /**
     * Writes a reading, one line for each annotation and finding, each ended by {@code \n}.
     *
     * @throws UncheckedIOException if {@code out} cannot be written
     */
    public static void write(Reading reading, Writer out) {
        try {
            for (Line line : inOrder(reading)) {
                out.write(line(line));
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("findings of " + reading.document().label() + " cannot be written", e);
        }
    }

    /** One line, without its end. */
    public static String line(Line line) {
        return line(line, Optional.empty());
    }

    /**
     * One line, without its end.
     *
     * @param why what made the annotation or finding, told in a field of that name
     */
    public static String line(Line line, Optional<String> why) {
        var writer = new FindingWriter(why);
        if (line instanceof AnnotationLine a) {
            return writer.write(a.document(), a.annotation());
        }
        var finding = (FindingLine) line;
        return writer.write(finding.document(), finding.finding());
    }

    /** The line of an annotation, without its end. */
    public static String line(String document, Annotation annotation) {
        return line(new AnnotationLine(document, annotation));
    }

    /** The line of a finding, without its end. */
    public static String line(String document, Finding finding) {
        return line(new FindingLine(document, finding));
    }

    /**
     * Reads a line that was written here. Token numbers are not written, so those of what is read are 0.
     *
     * @throws IllegalArgumentException if it is no such line, naming the field that is missing or wrong
     */
    public static Line parse(String line) {
        return FindingParser.parse(line);
    }
}
