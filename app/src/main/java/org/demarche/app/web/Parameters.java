package org.demarche.app.web;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Values from the address of a request; what cannot be understood is said, not passed over. */
record Parameters(Function<String, Optional<String>> values) {
    /** Those of a request. */
    static Parameters of(Context context) {
        return new Parameters(name -> Optional.ofNullable(context.queryParam(name)));
    }

    /** Those of the part of an address behind the question mark. */
    static Parameters of(String query) {
        Map<String, String> values = named(query);
        return new Parameters(name -> Optional.ofNullable(values.get(name)));
    }

    /** The values of that part by their names, in the order of the names. */
    static Map<String, String> named(String query) {
        Map<String, String> values = new TreeMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Problem.Found(Problem.unclear("The address has a % that stands for nothing."));
        }
    }

    /** A text, stripped; empty where it is missing or blank. */
    Optional<String> text(String name) {
        return values.apply(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A day, as in 2022-01-15. */
    Optional<LocalDate> day(String name) {
        return text(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new Problem.Found(Problem.unclear(name + " wants a day such as 2022-01-15, not " + text + "."));
            }
        });
    }

    /** One of a closed list, in whatever case. */
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return text(name).map(text -> {
            try {
                return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                String known =
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
                throw new Problem.Found(Problem.unclear(name + " is one of " + known + ", not " + text + "."));
            }
        });
    }

    /** One of a few words, in whatever case. */
    Optional<String> word(String name, String... known) {
        return text(name)
                .map(text -> Arrays.stream(known)
                        .filter(text::equalsIgnoreCase)
                        .findFirst()
                        .orElseThrow(() -> new Problem.Found(Problem.unclear(
                                name + " is one of " + String.join(", ", known) + ", not " + text + "."))));
    }

    /** A whole number, brought into a range. */
    int number(String name, int otherwise, int least, int most) {
        return text(name)
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
