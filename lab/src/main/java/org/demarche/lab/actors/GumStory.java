package org.demarche.lab.actors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document of GUM with its entities: the text its tokens make, the tokens, and the mentions of each entity as marked
 * in the last column ({@code Entity=(1-person-new...}, https://wiki.gucorpling.org/gum/entities).
 *
 * @param name the document's name, from which its genre can be told
 */
record GumStory(String name, String text, Optional<LocalDate> created, List<Token> tokens, List<Mention> mentions) {
    private static final String CREATED = "# meta::dateCreated = ";
    private static final Pattern ENTITY = Pattern.compile("(?:^|\\|)Entity=([^|]*)");
    private static final Pattern BRACKET = Pattern.compile("\\(([^()]+)(\\))?|([^()]+)\\)");

    /**
     * A token.
     *
     * @param start its first code point
     * @param end the code point after its last
     * @param head the token it depends on, or -1
     */
    record Token(String form, String upos, int start, int end, int head, String relation) {}

    /**
     * A mention.
     *
     * @param first its first token
     * @param last its last token
     * @param head the token that heads it
     * @param several whether it holds a conjunct of its head: "Oslo and Bern"
     */
    record Mention(String entity, String type, int first, int last, int head, boolean several) {}

    /** Reads a CoNLL-U file of one document. */
    static GumStory read(Path file) {
        try {
            var walk = new Walk();
            for (String line : Files.readAllLines(file)) {
                walk.line(line);
            }
            return walk.story(file.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One walk over the lines. */
    private static final class Walk {
        private final StringBuilder text = new StringBuilder();
        private final List<Token> tokens = new ArrayList<>();
        private final List<int[]> spans = new ArrayList<>();
        private final List<String[]> labels = new ArrayList<>();
        private final Map<String, Deque<Integer>> open = new HashMap<>();
        private final Map<String, String> types = new HashMap<>();
        private Optional<LocalDate> created = Optional.empty();
        private int sentence;
        private int covered;
        private int inside;

        private void line(String line) {
            if (line.startsWith(CREATED)) {
                created = day(line.substring(CREATED.length()).strip());
            } else if (line.startsWith("# newpar_block")) {
                text.append(text.isEmpty() ? "" : "\n\n");
            } else if (line.isEmpty()) {
                covered = 0;
                sentence = tokens.size();
            } else if (line.charAt(0) != '#') {
                row(line.split("\t"));
            }
        }

        private static Optional<LocalDate> day(String words) {
            try {
                return Optional.of(LocalDate.parse(words));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private int length() {
            return text.codePointCount(0, text.length());
        }

        private void row(String[] cells) {
            if (cells[0].indexOf('.') >= 0) {
                return;
            }
            int hyphen = cells[0].indexOf('-');
            boolean spaced = !cells[9].contains("SpaceAfter=No");
            if (hyphen > 0) {
                inside = length();
                covered = Integer.parseInt(cells[0].substring(hyphen + 1));
                text.append(cells[1]).append(spaced ? " " : "");
                return;
            }
            boolean part = Integer.parseInt(cells[0]) <= covered;
            int start = part ? inside : length();
            int size = cells[1].codePointCount(0, cells[1].length());
            if (!part) {
                text.append(cells[1]).append(spaced ? " " : "");
            }
            inside = start + size;
            int head = Integer.parseInt(cells[6]) - 1;
            tokens.add(new Token(cells[1], cells[3], start, start + size, head < 0 ? -1 : sentence + head, cells[7]));
            Matcher entity = ENTITY.matcher(cells[9]);
            if (entity.find()) {
                brackets(entity.group(1), tokens.size() - 1);
            }
        }

        private void brackets(String marks, int token) {
            Matcher bracket = BRACKET.matcher(marks);
            while (bracket.find()) {
                if (bracket.group(1) == null) {
                    close(bracket.group(3), token);
                    continue;
                }
                String[] parts = bracket.group(1).split("-");
                if (parts.length > 1) {
                    types.put(parts[0], parts[1]);
                }
                open.computeIfAbsent(parts[0], id -> new ArrayDeque<>()).push(token);
                if (bracket.group(2) != null) {
                    close(parts[0], token);
                }
            }
        }

        private void close(String id, int token) {
            Deque<Integer> starts = open.get(id);
            if (starts != null && !starts.isEmpty()) {
                spans.add(new int[] {starts.pop(), token});
                labels.add(new String[] {id, types.getOrDefault(id, "")});
            }
        }

        private GumStory story(String file) {
            var mentions = new ArrayList<Mention>();
            for (int m = 0; m < spans.size(); m++) {
                int first = spans.get(m)[0];
                int last = spans.get(m)[1];
                int head = head(first, last);
                mentions.add(new Mention(labels.get(m)[0], labels.get(m)[1], first, last, head, several(head, last)));
            }
            return new GumStory(file.replace(".conllu", ""), text.toString(), created, tokens, mentions);
        }

        private int head(int first, int last) {
            for (int t = first; t <= last; t++) {
                int head = tokens.get(t).head();
                if (head < first || head > last) {
                    return t;
                }
            }
            return last;
        }

        private boolean several(int head, int last) {
            for (int t = head + 1; t <= last; t++) {
                if (tokens.get(t).head() == head && tokens.get(t).relation().equals("conj")) {
                    return true;
                }
            }
            return false;
        }
    }
}
