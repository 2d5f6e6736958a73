package org.demarche.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.demarche.formats.Item.Failure;
import org.demarche.formats.Item.Note;
import tools.jackson.core.json.JsonFactory;

/** The stories of one file of JSON Lines, one at a time. */
final class JsonLines implements ItemReader {
    private static final int BUFFER = 1 << 16;
    private static final int NAMED_KEYS = 5;

    private final String label;
    private final InputStream in;
    private final OptionalInt only;
    private final int limit;
    private final StoryCheck check;
    private final JsonFactory factory;
    private final Map<String, Integer> ignored = new TreeMap<>();
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private int number;
    private boolean ended;

    /**
     * @param label what messages call the file
     * @param only the number of the one line that is wanted, if not all are
     * @param limit bytes a line may have
     */
    JsonLines(String label, InputStream in, OptionalInt only, int limit, StoryCheck check) {
        this.label = label;
        this.only = only;
        this.in = in;
        this.limit = limit;
        this.check = check;
        this.factory = StoryFields.factory(limit);
    }

    @Override
    public Optional<Item> next() throws IOException {
        while (!ended) {
            var line = new ByteArrayOutputStream();
            boolean whole;
            try {
                whole = readLine(line);
            } catch (IOException e) {
                ended = true;
                return Optional.of(Intake.onlySoFar(label, e));
            }
            number++;
            if (only.isPresent() && only.getAsInt() != number) {
                continue;
            }
            if (!whole) {
                return Optional.of(failure("is longer than " + Intake.megabytes(limit), "split or drop that line"));
            }
            byte[] bytes = line.toByteArray();
            int mark = number == 1 && bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF ? 3 : 0;
            Optional<String> text = TextDecoder.strict(bytes, mark, StandardCharsets.UTF_8);
            if (text.isEmpty()) {
                return Optional.of(failure("is no UTF-8", "convert the file to UTF-8"));
            }
            if (!text.get().isBlank()) {
                return Optional.of(story(text.get()));
            }
        }
        return ignoredKeys();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Item story(String line) {
        try {
            var fields = StoryFields.read(line, factory);
            fields.ignored().forEach(key -> ignored.merge(key, 1, Integer::sum));
            if (fields.text().isEmpty()) {
                return failure("has no 'text'", "give every line a string under that key");
            }
            String name = fields.id().orElseGet(this::place);
            Item item = check.check(name, fields.text().get(), fields.metadata());
            return item instanceof Failure failure ? failure(failure.reason(), failure.advice()) : item;
        } catch (IllegalArgumentException e) {
            return failure("is broken JSON: " + e.getMessage(), "mend or drop that line");
        }
    }

    private Failure failure(String reason, String advice) {
        return new Failure(place(), reason, advice);
    }

    private String place() {
        return label + ':' + number;
    }

    private Optional<Item> ignoredKeys() {
        if (ignored.isEmpty()) {
            return Optional.empty();
        }
        int times = ignored.values().stream().mapToInt(Integer::intValue).sum();
        String names =
                String.join(", ", ignored.keySet().stream().limit(NAMED_KEYS).toList());
        String more = ignored.size() > NAMED_KEYS ? ", ..." : "";
        ignored.clear();
        return Optional.of(new Note(label, "has keys that are not read (" + times + " times): " + names + more));
    }

    /** Reads to the end of the line; false where it is over the limit, and then it is skipped. */
    private boolean readLine(ByteArrayOutputStream line) throws IOException {
        boolean whole = true;
        while (true) {
            if (position == filled) {
                filled = in.read(buffer);
                position = 0;
                if (filled < 0) {
                    filled = 0;
                    ended = true;
                    return whole;
                }
            }
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            whole &= line.size() + end - position <= limit;
            if (whole) {
                line.write(buffer, position, end - position);
            }
            position = Math.min(end + 1, filled);
            if (end < filled) {
                return whole;
            }
        }
    }
}
