package org.demarche.reader.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days by which a matter is named: "the proposals of 17 December". */
final class References {
    private static final Map<String, Month> MONTHS = months();
    private static final String NAMES = String.join("|", MONTHS.keySet());
    private static final Pattern DAY = Pattern.compile(
            "(?<!\\d)(\\d{1,2}) (" + NAMES + ")\\b|\\b(" + NAMES + ")\\.? (\\d{1,2})(?!\\d)", Pattern.CASE_INSENSITIVE);

    private References() {}

    private static Map<String, Month> months() {
        var months = new HashMap<String, Month>();
        for (Month month : Month.values()) {
            months.put(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT), month);
            months.put(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT), month);
        }
        return months;
    }

    /**
     * The days named in a text, each the last such day until the story was published; none for an undated story.
     *
     * @param before days since 1970 to which those of the text are added
     */
    static int[] days(String text, Optional<LocalDate> published, int[] before) {
        if (published.isEmpty() || !hasDigit(text)) {
            return before;
        }
        int[] days = before;
        Matcher matcher = DAY.matcher(text);
        while (matcher.find()) {
            boolean dayFirst = matcher.group(1) != null;
            Month month = MONTHS.get(matcher.group(dayFirst ? 2 : 3).toLowerCase(Locale.ROOT));
            int day = Integer.parseInt(matcher.group(dayFirst ? 1 : 4));
            Optional<LocalDate> last = month == null ? Optional.empty() : last(month, day, published.get());
            if (last.isPresent()) {
                days = Arrays.copyOf(days, days.length + 1);
                days[days.length - 1] = (int) last.get().toEpochDay();
            }
        }
        return days;
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<LocalDate> last(Month month, int day, LocalDate published) {
        try {
            LocalDate date = LocalDate.of(published.getYear(), month, day);
            return Optional.of(date.isAfter(published) ? date.minusYears(1) : date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
