package org.demarche.app.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.Reviews.Verdict;
import org.demarche.dossier.StoredDocument;
import org.demarche.dossier.StoredStories.Place;
import org.demarche.dossier.StoredStories.Story;
import org.demarche.formats.FindingsJson.FindingLine;
import org.demarche.reader.finding.Finding;

/** Writes a dossier in one of the formats. */
public final class Exports {
    private static final int PAGE = 100;

    private Exports() {}

    /** What can be written. */
    public enum Format {
        /** All of it, to be taken in again. */
        JSONL,
        /** A row a finding (RFC 4180). */
        CSV,
        /** Tab-separated events with CAMEO and PLOVER codes, a row for each pair of source and target. */
        EVENTS,
        /** schema.org claims and quotations, with the selectors of W3C's Web Annotation model. */
        JSONLD,
        /** What is due, as a calendar (RFC 5545). */
        ICS
    }

    /**
     * Writes the dossier as it is when it begins; holds one story in memory at a time.
     *
     * @param reviewed whether only findings that an analyst has accepted or edited; as JSONL all that was decided, with
     *     each finding before and after
     * @param step called after each story
     * @throws IOException if it cannot be written
     */
    public static void write(Dossier dossier, Format format, boolean reviewed, Writer out, Runnable step)
            throws IOException {
        if (format == Format.ICS) {
            out.write(Dues.calendar(dossier));
            return;
        }
        try {
            dossier.reading(() -> {
                try {
                    if (format == Format.JSONL && reviewed) {
                        reviewed(dossier, out, step);
                    } else if (format == Format.JSONL) {
                        lines(dossier, out, step);
                    } else {
                        stories(dossier, format, reviewed, out, step);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void stories(Dossier dossier, Format format, boolean reviewed, Writer out, Runnable step)
            throws IOException {
        StoryWriter writer = switch (format) {
            case CSV -> new CsvWriter(out);
            case EVENTS -> new EventWriter(out);
            default -> new JsonLdWriter(out);
        };
        writer.begin();
        List<StoredDocument> page = dossier.stories().latest(PAGE);
        while (!page.isEmpty()) {
            for (StoredDocument head : page) {
                Story story = dossier.stories().story(head.id()).orElseThrow();
                writer.story(story, findings(dossier, story, reviewed));
                step.run();
            }
            page = dossier.stories().latest(PAGE, Place.of(page.get(page.size() - 1)));
        }
        writer.end();
    }

    private static void reviewed(Dossier dossier, Writer out, Runnable step) throws IOException {
        var writer = new ReviewedWriter(out);
        int from = 0;
        List<StoredDocument> page = dossier.stories().latest(PAGE, from);
        while (!page.isEmpty()) {
            for (StoredDocument story : page) {
                writer.story(dossier, story);
                step.run();
            }
            from += page.size();
            page = dossier.stories().latest(PAGE, from);
        }
    }

    private static List<Finding> findings(Dossier dossier, Story story, boolean reviewed) {
        Map<String, Verdict> verdicts =
                reviewed ? dossier.reviews().verdicts(story.document().id()) : Map.of();
        return story.lines().stream()
                .filter(FindingLine.class::isInstance)
                .map(line -> ((FindingLine) line).finding())
                .filter(finding -> !reviewed
                        || verdicts.get(finding.id()) == Verdict.ACCEPT
                        || verdicts.get(finding.id()) == Verdict.EDIT)
                .toList();
    }

    private static void lines(Dossier dossier, Writer out, Runnable step) throws IOException {
        for (String line : (Iterable<String>) dossier.transfer().lines()::iterator) {
            out.write(line);
            out.write('\n');
            if (line.startsWith("{\"type\":\"document\"")) {
                step.run();
            }
        }
    }

    /** Writes story after story. */
    interface StoryWriter {
        default void begin() throws IOException {}

        void story(Story story, List<Finding> findings) throws IOException;

        default void end() throws IOException {}
    }
}
