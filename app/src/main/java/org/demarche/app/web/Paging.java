package org.demarche.app.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.app.access.Secrets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page of a list. A cursor holds the place of the last thing shown, not a number of things, so that a list which
 * grows meanwhile shows nothing twice and leaves nothing out. It also holds which list it is of, with which filters.
 *
 * @param limit how many at most
 * @param after the place after which the page begins; empty for the first
 * @param address that of the next page, by its cursor
 */
record Paging(int limit, Optional<Cursor> after, String list, Function<String, String> address) {
    static final int MOST = 500;
    private static final String LIMIT = "limit";
    private static final String AFTER = "after";
    private static final int HASH = 8;

    /** What a request asks for. */
    static Paging of(Context context, int limit) {
        Parameters parameters = Parameters.of(context);
        Map<String, String> filters =
                Parameters.named(Optional.ofNullable(context.queryString()).orElse(""));
        filters.keySet().removeAll(List.of(LIMIT, AFTER));
        filters.values().removeIf(String::isBlank);
        String list = Secrets.hash(context.path().replaceFirst("^/api/v1", "") + filters)
                .substring(0, HASH);
        return new Paging(
                parameters.number(LIMIT, limit, 1, MOST),
                parameters.text(AFTER).map(text -> Cursor.read(text, list)),
                list,
                cursor -> context.path() + "?" + query(filters, context.queryParam(LIMIT), cursor));
    }

    private static String query(
            Map<String, String> filters, @org.jspecify.annotations.Nullable String limit, String cursor) {
        var all = new LinkedHashMap<>(filters);
        if (limit != null) {
            all.put(LIMIT, limit);
        }
        all.put(AFTER, cursor);
        return all.entrySet().stream()
                .map(one -> Links.part(one.getKey()) + "=" + Links.part(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** One more than is shown: whether there is a next page. */
    int asked() {
        return limit + 1;
    }

    /** What is shown of what was found. */
    <T> List<T> shown(List<T> found) {
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** The cursor of the next page; empty where this is the last. */
    <T> Optional<String> next(List<T> found, Function<T, List<?>> place) {
        return found.size() > limit
                ? Optional.of(Cursor.write(list, place.apply(found.get(limit - 1))))
                : Optional.empty();
    }

    /** The address of the next page; empty where this is the last. */
    <T> String more(List<T> found, Function<T, List<?>> place) {
        return next(found, place).map(address).orElse("");
    }

    /**
     * Answers with a page of a list: its things, and the cursor of the next page.
     *
     * @param found {@link #asked} many, or fewer
     * @param json a thing as JSON
     * @param place where a thing stands in the list
     */
    <T> void answer(Context context, String name, List<T> found, Function<T, String> json, Function<T, List<?>> place) {
        answer(context, Map.of(), name, found, json, place);
    }

    /** The same, with some fields before the list. */
    <T> void answer(
            Context context,
            Map<String, ?> head,
            String name,
            List<T> found,
            Function<T, String> json,
            Function<T, List<?>> place) {
        var body = new StringBuilder("{");
        head.forEach((key, value) ->
                body.append(Json.text(key)).append(':').append(Json.text(value)).append(','));
        body.append(Json.text(name))
                .append(":[")
                .append(shown(found).stream().map(json).collect(Collectors.joining(",")))
                .append(']');
        next(found, place).ifPresent(cursor -> {
            body.append(",\"next\":").append(Json.text(cursor));
            context.header("Link", "<" + address.apply(cursor) + ">; rel=\"next\"");
        });
        context.contentType("application/json").result(body.append('}').toString());
    }

    /** Where a page begins. */
    record Cursor(List<String> values) {
        private static Cursor read(String text, String list) {
            try {
                byte[] json = Base64.getUrlDecoder().decode(text);
                JsonNode node = JsonMapper.shared().readTree(new String(json, StandardCharsets.UTF_8));
                var values = new ArrayList<String>();
                for (JsonNode value : node) {
                    values.add(value.asString());
                }
                if (!values.isEmpty() && values.get(0).equals(list)) {
                    return new Cursor(values.subList(1, values.size()));
                }
            } catch (IllegalArgumentException | JacksonException e) {
                throw wrong();
            }
            throw wrong();
        }

        private static String write(String list, List<?> place) {
            var values = new ArrayList<String>(List.of(list));
            place.forEach(value -> values.add(
                    value instanceof Optional<?> maybe
                            ? maybe.map(Object::toString).orElse("")
                            : value.toString()));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Json.text(values).getBytes(StandardCharsets.UTF_8));
        }

        private static Problem.Found wrong() {
            return new Problem.Found(Problem.unclear("after is no cursor of this list with these filters. Take it from"
                    + " next of the page before, or leave it out to begin at the first page."));
        }

        String text(int i) {
            return value(i, text -> text);
        }

        Optional<LocalDate> day(int i) {
            return value(i, text -> text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text)));
        }

        long number(int i) {
            return value(i, Long::parseLong);
        }

        double decimal(int i) {
            return value(i, Double::parseDouble);
        }

        boolean flag(int i) {
            return value(i, Boolean::parseBoolean);
        }

        private <T> T value(int i, Function<String, T> read) {
            try {
                return read.apply(values.get(i));
            } catch (RuntimeException e) {
                throw wrong();
            }
        }
    }
}
