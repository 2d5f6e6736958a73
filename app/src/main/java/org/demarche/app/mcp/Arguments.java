package org.demarche.app.mcp;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an assistant asks with; what cannot be understood is said, so that it can ask again. */
record Arguments(Map<String, Object> values) {

    /** What is wrong with a question, in words for who asked it. */
    static final class Unclear extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unclear(String message) {
            super(message);
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name))
                .map(String::valueOf)
                .map(String::strip)
                .filter(t -> !t.isEmpty());
    }

    String needed(String name) {
        return text(name).orElseThrow(() -> new Unclear("The argument " + name + " is missing."));
    }

    Optional<LocalDate> day(String name) {
        return text(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new Unclear(name + " wants a day such as 2022-01-15, not " + text + ".");
            }
        });
    }

    /** A count, brought into the range from 1 to {@code most}. */
    int count(String name, int otherwise, int most) {
        return text(name)
                .map(text -> {
                    try {
                        return (int) Math.max(1, Math.min(most, Double.parseDouble(text)));
                    } catch (NumberFormatException e) {
                        throw new Unclear(name + " wants a number, not " + text + ".");
                    }
                })
                .orElse(otherwise);
    }

    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return text(name).map(text -> {
            try {
                return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new Unclear(
                        name + " is one of " + Arrays.toString(type.getEnumConstants()) + ", not " + text + ".");
            }
        });
    }
}
