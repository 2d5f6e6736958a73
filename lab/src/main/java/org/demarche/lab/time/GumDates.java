package org.demarche.lab.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.reader.finding.Span;

/**
 * The dated expressions of a GUM document: the tokens between {@code XML=<date when:::"2006-02-23">} and
 * {@code </date>} in its last column, over the text that its tokens make.
 */
record GumDates(String text, Optional<LocalDate> created, List<GoldTime> times) {
    private static final Pattern WHEN = Pattern.compile("<date when:::\"([^\"]+)\"");
    private static final String CREATED = "# meta::dateCreated = ";
    private static final String MODIFIED = "# meta::dateModified = ";
    private static final String GENRE = "# meta::genre = ";

    /** Wiki pages, which say what held when they were last changed, not when somebody started them. */
    private static final Set<String> WIKI = Set.of("bio", "voyage", "whow");

    /** Reads a CoNLL-U file. */
    static GumDates read(Path file) {
        try {
            var walk = new Walk();
            for (String line : Files.readAllLines(file)) {
                walk.line(line);
            }
            Optional<LocalDate> day = WIKI.contains(walk.genre) ? walk.modified.or(() -> walk.created) : walk.created;
            return new GumDates(walk.text.toString(), day, walk.times);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One walk over the lines. */
    private static final class Walk {
        private final StringBuilder text = new StringBuilder();
        private final List<GoldTime> times = new ArrayList<>();
        private Optional<LocalDate> created = Optional.empty();
        private Optional<LocalDate> modified = Optional.empty();
        private String genre = "";
        private int start = -1;
        private String value = "";
        private int covered;

        private void line(String line) {
            if (line.startsWith(CREATED)) {
                created = day(line.substring(CREATED.length()).strip());
            } else if (line.startsWith(MODIFIED)) {
                modified = day(line.substring(MODIFIED.length()).strip());
            } else if (line.startsWith(GENRE)) {
                genre = line.substring(GENRE.length()).strip();
            } else if (line.startsWith("# newpar =") || line.startsWith("# newpar_block")) {
                text.append(text.isEmpty() ? "" : "\n\n");
            } else if (line.isEmpty()) {
                covered = 0;
            } else if (line.charAt(0) != '#') {
                row(line.split("\t"));
            }
        }

        private static Optional<LocalDate> day(String words) {
            try {
                return Optional.of(LocalDate.parse(words));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private void row(String[] cells) {
            if (cells[0].indexOf('.') >= 0) {
                return;
            }
            int hyphen = cells[0].indexOf('-');
            boolean inside = hyphen < 0 && Integer.parseInt(cells[0]) <= covered;
            String misc = cells[9];
            Matcher when = WHEN.matcher(misc);
            if (when.find()) {
                value = when.group(1);
                start = length() - (inside ? 1 : 0);
            }
            if (!inside) {
                text.append(cells[1]);
                covered = hyphen < 0 ? covered : Integer.parseInt(cells[0].substring(hyphen + 1));
            }
            if (misc.contains("</date>") && start >= 0) {
                times.add(new GoldTime(new Span(start, Math.max(length(), start + 1)), value));
                start = -1;
            }
            text.append(inside || misc.contains("SpaceAfter=No") ? "" : " ");
        }

        private int length() {
            return text.codePointCount(0, text.length());
        }
    }
}
