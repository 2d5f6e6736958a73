package org.demarche.app.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values from the address of a request; what cannot be understood is said, not passed over. */
final class Parameters {
    private Parameters() {}

    /** A text, stripped; empty where it is missing or blank. */
    static Optional<String> text(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A day, as in 2022-01-15. */
    static Optional<LocalDate> day(Context context, String name) {
        return text(context, name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new Problem.Found(Problem.unclear(name + " wants a day such as 2022-01-15, not " + text + "."));
            }
        });
    }

    /** One of a closed list, in whatever case. */
    static <E extends Enum<E>> Optional<E> choice(Context context, String name, Class<E> type) {
        return text(context, name).map(text -> {
            try {
                return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                String known =
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
                throw new Problem.Found(Problem.unclear(name + " is one of " + known + ", not " + text + "."));
            }
        });
    }

    /** A whole number in a range. */
    static int number(Context context, String name, int otherwise, int least, int most) {
        return text(context, name)
                .map(text -> {
                    try {
                        return Math.max(least, Math.min(most, Integer.parseInt(text)));
                    } catch (NumberFormatException e) {
                        throw new Problem.Found(Problem.unclear(name + " wants a whole number, not " + text + "."));
                    }
                })
                .orElse(otherwise);
    }
}
