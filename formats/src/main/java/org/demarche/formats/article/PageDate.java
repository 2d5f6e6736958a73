package org.demarche.formats.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day of a date as pages and feeds write it: ISO 8601, RFC 1123, or in English words. */
public final class PageDate {
    private static final Pattern DAY =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?=$|[T\\s+Z])|\\d{1,2} \\p{Alpha}{3,9} \\d{4}"
                    + "|\\p{Alpha}{3,9} \\d{1,2} \\d{4}|\\d{4}/\\d{2}/\\d{2}|(?<!\\d)\\d{8}(?=$|T)");
    private static final List<DateTimeFormatter> FORMATS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            english("d MMMM uuuu"),
            english("d MMM uuuu"),
            english("MMMM d uuuu"),
            english("MMM d uuuu"),
            english("uuuu/MM/dd"),
            DateTimeFormatter.BASIC_ISO_DATE);

    private PageDate() {}

    private static DateTimeFormatter english(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** The first day that a text names, as it stands there; empty where it names none. */
    public static Optional<LocalDate> parse(String text) {
        String plain = text.replaceAll("[,.]", " ").replaceAll("\\s+", " ").strip();
        Matcher day = DAY.matcher(plain);
        while (day.find()) {
            for (DateTimeFormatter format : FORMATS) {
                try {
                    return Optional.of(LocalDate.parse(day.group(), format));
                } catch (DateTimeException e) {
                    continue;
                }
            }
        }
        return Optional.empty();
    }
}
