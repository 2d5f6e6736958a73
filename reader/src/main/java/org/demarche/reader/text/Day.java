package org.demarche.reader.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates of datelines, header lines and URL paths. A date without its year takes the year nearest to an anchor. */
final class Day {
    /** How far a dateline may lie from the day of publication. */
    private static final int NEAR_DAYS = 31;

    private static final String MONTHS = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)[a-z]*\\.?";
    private static final String YEAR = "(?:,?\\s+(?:19|20)\\d\\d)?";

    /** A date in words or in ISO 8601, as a pattern without groups. */
    static final String PATTERN = "(?:\\d{4}-\\d\\d-\\d\\d|(?i:" + MONTHS + ")\\s+\\d{1,2}(?:st|nd|rd|th)?" + YEAR
            + "|\\d{1,2}(?:st|nd|rd|th)?\\s+(?i:" + MONTHS + ")" + YEAR + ")";

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([-/]?)(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    /** A day with a time and more run together: "id=20220715000615". */
    private static final Pattern RUN =
            Pattern.compile("(?<![\\dA-Fa-f])(20[0-3]\\d)(\\d\\d)(\\d\\d)\\d{4}(?:\\d{2}|\\d{5})?(?![\\dA-Fa-f])");

    private static final Pattern YEAR_LAST = Pattern.compile("/(\\d{1,2})/(\\d{1,2})/((?:19|20)\\d\\d)(?!\\d)");
    private static final Map<String, Month> BY_NAME = monthNames();

    private Day() {}

    private static Map<String, Month> monthNames() {
        var names = new HashMap<String, Month>();
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
            names.put(name, month);
            names.put(name.substring(0, 3), month);
        }
        names.put("sept", Month.SEPTEMBER);
        return names;
    }

    /** The date that {@code words} (which match {@link #PATTERN}) tell. */
    static Optional<LocalDate> parse(String words, Optional<LocalDate> anchor) {
        Matcher iso = ISO.matcher(words);
        if (iso.find()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Optional<Month> month = month(words);
        Matcher number = NUMBER.matcher(words);
        if (month.isEmpty() || !number.find()) {
            return Optional.empty();
        }
        int day = Integer.parseInt(number.group());
        return number.find()
                ? date(Integer.parseInt(number.group()), month.get().getValue(), day)
                : anchor.flatMap(near -> nearest(month.get(), day, near));
    }

    private static Optional<Month> month(String words) {
        return WORD.matcher(words)
                .results()
                .flatMap(word -> Optional.ofNullable(BY_NAME.get(word.group().toLowerCase(Locale.ROOT))).stream())
                .findFirst();
    }

    private static Optional<LocalDate> nearest(Month month, int day, LocalDate anchor) {
        for (int year = anchor.getYear() - 1; year <= anchor.getYear() + 1; year++) {
            Optional<LocalDate> date = date(year, month.getValue(), day);
            if (date.isPresent() && Math.abs(ChronoUnit.DAYS.between(date.get(), anchor)) <= NEAR_DAYS) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** The date in the path of a URL: {@code /2022/04/12/}, {@code /20220412/}, {@code /19/07/2022/}. */
    static Optional<LocalDate> inUrl(String url) {
        Matcher yearFirst = YEAR_FIRST.matcher(url);
        while (yearFirst.find()) {
            Optional<LocalDate> date = date(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
            boolean padded = !yearFirst.group(2).isEmpty() || yearFirst.group().length() == 8;
            if (padded && date.isPresent()) {
                return date;
            }
        }
        Matcher yearLast = YEAR_LAST.matcher(url);
        if (yearLast.find()) {
            return date(yearLast.group(3), yearLast.group(2), yearLast.group(1));
        }
        Matcher run = RUN.matcher(url);
        return run.find() ? date(run.group(1), run.group(2), run.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        return date(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
