package org.demarche.reader.text;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dateline at the start of a paragraph: place, date and agency in the orders and with the punctuation that
 * agencies use ({@code MOSCOW, January 14. /TASS/.}, {@code KUWAIT, July 26 (KUNA) --}, {@code Amman -}).
 */
final class Dateline {
    /** No dateline is longer. */
    private static final int LONGEST = 140;

    private static final String SMALL = "de|del|la|las|los|al|el|es|ad|of|the|and|do|da|dos|upon|sur";
    private static final String WORD = "\\p{Lu}(?:[\\p{L}.'’-]*\\p{L})?\\.?";
    private static final String PLACE = "(?<place>" + WORD + "(?:\\s+(?:" + WORD + "|" + SMALL
            + ")){0,4}(?:(?:,\\s*|/)(?!(?i:" + Day.PATTERN + "))" + WORD + "(?:\\s+" + WORD + "){0,3})?)";
    private static final String DATE = "(?:\\p{Alpha}{3,9}day,?\\s+)?(?<date>" + Day.PATTERN + ")";
    private static final String AGENCY =
            "(?:\\((?<round>[^()]{2,40})\\)|/(?<slash>[^/]{2,30})/|\\[(?<square>[^\\]]{2,30})\\])";
    private static final String END = "(?<end>\\s*\\.?\\s*(?:---?|[-–—―:])\\s*|\\s*\\.\\s+|\\s+(?=\\p{Lu}))";
    private static final Pattern PLACE_FIRST = Pattern.compile("(?:date\\s+(?<iso>\\d{4}-\\d\\d-\\d\\d)\\s+)?" + PLACE
            + "(?:[,.]?\\s+" + DATE + ")?(?:[.,]?\\s*" + AGENCY + ")?(?:[,.]?\\s*(?<late>" + Day.PATTERN + "))?" + END);
    private static final Pattern AGENCY_FIRST =
            Pattern.compile("(?<agency>" + WORD + "(?:\\s" + WORD + ")?|\\p{Ll}{3,6}\\s" + WORD + ")(?:,\\s*" + DATE
                    + ")?\\s*(?:\\.-|---?|[-–—:.])\\s*(?:(?<place>" + WORD + "(?:\\s" + WORD + ")?)\\s*[-–—]\\s*)?");
    private static final Pattern AGENCY_ALONE = Pattern.compile(AGENCY + "\\s*(?:---?|[-–—:])\\s*");

    /** A word in capitals, which is no abbreviation. */
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}['’]?\\p{Lu}+(?!\\.)");

    private static final Pattern FROM_COMMA = Pattern.compile("\\s*[,/].*");
    private static final Pattern TO_COMMA = Pattern.compile(".*,\\s*");
    private static final Pattern LAST_STOP = Pattern.compile("\\.$");
    private static final Pattern STOP_AFTER_WORD = Pattern.compile("(?<=\\p{L}{3})\\.$");

    private final ResourceTable agencies;
    private final Places places;

    Dateline(ResourceTable agencies, Places places) {
        this.agencies = agencies;
        this.places = places;
    }

    /**
     * What a dateline says.
     *
     * @param length units it takes, the punctuation and blanks after it included
     */
    record Found(int length, Optional<String> place, Optional<LocalDate> date, Optional<String> agency) {
        /** Whether more than a place and its punctuation speak for it. */
        boolean isSure() {
            return agency.isPresent() || date.isPresent();
        }
    }

    /** Reads the dateline of a paragraph, if it has one. */
    Optional<Found> read(String paragraph, Optional<LocalDate> anchor) {
        String head = paragraph.substring(0, Math.min(LONGEST, paragraph.length()));
        return placeFirst(head, anchor).or(() -> agencyFirst(head, anchor)).or(() -> agencyAlone(head));
    }

    private Optional<Found> placeFirst(String head, Optional<LocalDate> anchor) {
        Matcher m = PLACE_FIRST.matcher(head);
        if (!m.lookingAt()) {
            return Optional.empty();
        }
        String place = m.group("place");
        Optional<String> agency = agencyOf(m);
        Optional<String> words = Optional.ofNullable(m.group("iso"))
                .or(() -> Optional.ofNullable(m.group("date")))
                .or(() -> Optional.ofNullable(m.group("late")));
        boolean marked = m.group("iso") != null || agency.isPresent();
        String end = m.group("end").strip();
        if (!marked && !stands(place, words.isPresent(), end)) {
            return Optional.empty();
        }
        Optional<LocalDate> date = words.flatMap(w -> Day.parse(w, anchor));
        return Optional.of(new Found(m.end(), Optional.of(written(place)), date, agency));
    }

    /** Whether place and punctuation make a dateline without an agency's name. */
    private boolean stands(String place, boolean dated, String end) {
        boolean known = places.contains(place)
                || places.contains(FROM_COMMA.matcher(place).replaceFirst(""))
                || place.contains(",")
                        && places.contains(TO_COMMA.matcher(place).replaceFirst(""));
        boolean capitals = place.equals(place.toUpperCase(Locale.ROOT)) && place.length() > 4;
        boolean dash = end.endsWith("-") || end.endsWith("–") || end.endsWith("—") || end.endsWith("―");
        return dash && (known || capitals)
                || end.endsWith(":") && known
                || dated && !end.isEmpty() && (known || capitals);
    }

    private Optional<Found> agencyFirst(String head, Optional<LocalDate> anchor) {
        Matcher m = AGENCY_FIRST.matcher(head);
        if (!m.lookingAt()) {
            return Optional.empty();
        }
        Optional<String> words = Optional.ofNullable(m.group("date"));
        return agency(m.group("agency"))
                .map(name -> new Found(
                        m.end(),
                        Optional.ofNullable(m.group("place")).map(Dateline::written),
                        words.flatMap(w -> Day.parse(w, anchor)),
                        Optional.of(name)));
    }

    private Optional<Found> agencyAlone(String head) {
        Matcher m = AGENCY_ALONE.matcher(head);
        return m.lookingAt()
                ? agencyOf(m).map(name -> new Found(m.end(), Optional.empty(), Optional.empty(), Optional.of(name)))
                : Optional.empty();
    }

    private Optional<String> agencyOf(Matcher m) {
        return Optional.ofNullable(m.group("round"))
                .or(() -> Optional.ofNullable(m.group("slash")))
                .or(() -> Optional.ofNullable(m.group("square")))
                .flatMap(this::agency);
    }

    private Optional<String> agency(String name) {
        return agencies.find(LAST_STOP.matcher(name.strip()).replaceFirst("").toLowerCase(Locale.ROOT))
                .map(row -> row.get(1));
    }

    /** A place as it is written in a sentence: {@code KOTA KINABALU} is Kota Kinabalu. */
    private static String written(String words) {
        String place = STOP_AFTER_WORD.matcher(words).replaceFirst("");
        return CAPITALS.matcher(place).replaceAll(m -> capitalised(m.group()));
    }

    private static String capitalised(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
