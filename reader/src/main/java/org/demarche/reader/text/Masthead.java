package org.demarche.reader.text;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.reader.finding.Span;
import org.demarche.reader.resource.Lexicons;
import org.demarche.reader.text.Metadata.Version;

/** Reads what stands before a story: URL line, headline, byline, date lines, notes on its version, dateline. */
final class Masthead {
    private static final int LINES = 8;
    private static final int SUBTITLE_LINE = 3;
    private static final int DECKS = 2;
    private static final int LONGEST_DECK = 200;
    private static final int LONGEST_QUESTION = 90;
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_HEADER = 80;
    private static final String ANY_AGENCY = "AGENCY";
    private static final Pattern URL = Pattern.compile("(?:https?://|www\\.)\\S+");
    private static final Pattern BYLINE = Pattern.compile(
            "(?:By|BY|by)[:\\s]+(?<name>\\p{Lu}[\\p{L}.'’-]*(?:[ ,]+(?:and |& )?\\p{Lu}[\\p{L}.'’-]*){1,7})");
    private static final Pattern NAME_LINE = Pattern.compile("\\p{Lu}{2,}(?:[ -]\\p{Lu}{2,}){1,2}");
    private static final Pattern DATE_LINE =
            Pattern.compile("(?:(?i:date|published|posted|updated|last updated|first published)"
                    + "(?: on)?[:\\s]+)?(?:\\p{Alpha}{3,9}day,?\\s+)?(?<date>" + Day.PATTERN
                    + ")[\\s,|/\\d:.-]*(?:(?i:am|pm|gmt|utc|edt|est|ist)\\s*)*");

    private final ResourceTable agencies;
    private final ResourceTable publishers;
    private final ResourceTable versions = ResourceTable.load("versions.tsv", 2);
    private final Dateline datelines;

    Masthead(Lexicons added) {
        agencies = ResourceTable.load("agencies.tsv", 2, added);
        publishers = ResourceTable.load("publishers.tsv", 2, added);
        datelines = new Dateline(agencies, new Places());
    }

    /**
     * What was found.
     *
     * @param metadata of the text, completed by what was given
     * @param bodyStart where the story proper starts
     */
    record Found(Metadata metadata, int bodyStart) {}

    /** Reads the masthead of a text. */
    Found read(String text, List<Span> paragraphs, Metadata given) {
        var reading = new Reading(text, paragraphs, given);
        return reading.read();
    }

    /** The reading of one masthead. */
    private final class Reading {
        private final String text;
        private final List<Span> paragraphs;
        private final Metadata given;
        private Optional<String> url;
        private Optional<String> publisher = Optional.empty();
        private Optional<String> title = Optional.empty();
        private Optional<String> byline = Optional.empty();
        private Optional<String> place = Optional.empty();
        private Optional<LocalDate> published = Optional.empty();
        private Optional<LocalDate> anchor;
        private Version version;

        Reading(String text, List<Span> paragraphs, Metadata given) {
            this.text = text;
            this.paragraphs = paragraphs;
            this.given = given;
            this.url = given.url();
            this.version = given.version();
            this.anchor = given.published().or(() -> given.url().flatMap(Day::inUrl));
        }

        Found read() {
            int line = 0;
            given.title().ifPresent(this::noteVersion);
            while (line < Math.min(LINES, paragraphs.size()) && takesLine(line)) {
                line++;
            }
            line = deckedDateline(line);
            int bodyStart = line < paragraphs.size() ? paragraphs.get(line).start() : text.length();
            if (line < paragraphs.size()) {
                bodyStart += dateline(words(line));
            }
            return new Found(metadata(), bodyStart);
        }

        /**
         * The paragraph of a sure dateline that stands below a headline with a full stop, or below that and its deck.
         */
        private int deckedDateline(int line) {
            for (int next = line; next <= line + DECKS && next < paragraphs.size(); next++) {
                String words = words(next);
                Optional<Dateline.Found> found = datelines.read(words, anchor);
                if (found.isPresent()) {
                    boolean decked = next > line && found.get().isSure();
                    title = decked ? title.or(() -> Optional.of(words(line))) : title;
                    return decked ? next : line;
                }
                if (words.length() > LONGEST_DECK) {
                    return line;
                }
            }
            return line;
        }

        private boolean takesLine(int line) {
            String words = words(line);
            return isUrl(words) || isVersionNote(words) || isByline(words) || isDateLine(words) || isTitle(line, words);
        }

        private String words(int line) {
            Span paragraph = paragraphs.get(line);
            return text.substring(paragraph.start(), paragraph.end());
        }

        private boolean isUrl(String words) {
            if (!URL.matcher(words).matches()) {
                return false;
            }
            url = url.or(() -> Optional.of(words));
            anchor = anchor.or(() -> Day.inUrl(words));
            return true;
        }

        private boolean isVersionNote(String words) {
            boolean noted = noteVersion(words);
            return noted
                    && (words.startsWith("(") && words.endsWith(")") || words.startsWith("[") && words.endsWith("]"));
        }

        private boolean noteVersion(String words) {
            String start =
                    words.substring(0, Math.min(LONGEST_HEADER, words.length())).toLowerCase(Locale.ROOT);
            for (List<String> row : versions.rows()) {
                if (startsWith(start, row.get(0))) {
                    version = Version.valueOf(row.get(1));
                    return true;
                }
            }
            return false;
        }

        private boolean startsWith(String start, String pattern) {
            if (!pattern.startsWith(ANY_AGENCY)) {
                return start.startsWith(pattern);
            }
            int verb = start.indexOf(pattern.substring(ANY_AGENCY.length()));
            return verb > 0 && agencies.contains(start.substring(0, verb));
        }

        private boolean isByline(String words) {
            Matcher m = BYLINE.matcher(words);
            if (words.length() > LONGEST_HEADER) {
                return false;
            }
            if (NAME_LINE.matcher(words).matches()) {
                byline = byline.or(() -> Optional.of(words));
                return true;
            }
            if (!m.matches()) {
                return false;
            }
            byline = byline.or(() -> Optional.of(m.group("name")));
            return true;
        }

        private boolean isDateLine(String words) {
            Matcher m = DATE_LINE.matcher(words);
            if (words.length() > LONGEST_HEADER || !m.matches()) {
                return false;
            }
            published = published.or(() -> Day.parse(m.group("date"), anchor));
            return true;
        }

        /** A line without a full stop before a longer paragraph; only before anything else was read as the body. */
        private boolean isTitle(int line, String words) {
            boolean follows = line + 1 < paragraphs.size();
            char last = words.charAt(words.length() - 1);
            boolean stopped =
                    ".:;,\u201D".indexOf(last) >= 0 || "?!".indexOf(last) >= 0 && words.length() > LONGEST_QUESTION;
            if (!follows
                    || stopped
                    || words.length() > LONGEST_TITLE
                    || datelines.read(words, anchor).isPresent()) {
                return false;
            }
            boolean first = title.isEmpty();
            if (first ? !bodyFollows(line) : line > SUBTITLE_LINE || !isShorterThanNext(line)) {
                return false;
            }
            title = title.or(() -> Optional.of(words));
            return true;
        }

        private boolean bodyFollows(int line) {
            for (int next = line + 1; next < Math.min(LINES, paragraphs.size()); next++) {
                if (paragraphs.get(next).length() > paragraphs.get(line).length()) {
                    return true;
                }
            }
            return false;
        }

        private boolean isShorterThanNext(int line) {
            return paragraphs.get(line).length() < paragraphs.get(line + 1).length();
        }

        private int dateline(String words) {
            return datelines.read(words, anchor).map(this::take).orElse(0);
        }

        private int take(Dateline.Found found) {
            place = found.place();
            publisher = found.agency();
            published = found.date().or(() -> published);
            return found.length();
        }

        private Metadata metadata() {
            Optional<String> host = url.flatMap(Masthead.this::publisherOf);
            return new Metadata(
                    given.publisher().or(() -> publisher).or(() -> host),
                    given.title().or(() -> title),
                    url,
                    published.or(() -> anchor),
                    given.place().or(() -> place),
                    given.byline().or(() -> byline),
                    version);
        }
    }

    private Optional<String> publisherOf(String url) {
        try {
            String address = url.startsWith("www.") ? "https://" + url.replaceFirst("(?i)[/?#]|%2f", "/") : url;
            String host = URI.create(address).getHost();
            if (host == null) {
                return Optional.empty();
            }
            String name = host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
            return publishers.find(name).map(row -> row.get(1)).or(() -> Optional.of(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
