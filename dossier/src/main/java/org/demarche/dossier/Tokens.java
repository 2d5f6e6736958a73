package org.demarche.dossier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The words of a text as FTS5's tokenizer {@code unicode61} with {@code remove_diacritics 2} finds them: runs of
 * letters and digits, without case and marks. What another database is to find alike is cut up so.
 */
final class Tokens {
    private static final int BMP = 0x10000;
    private static final int RADIX = 16;
    private static final int SEPARATOR = 0;
    private static final int MARK = -1;

    private Tokens() {}

    /**
     * A word.
     *
     * @param term as it is looked for
     * @param start where it stands in the text
     * @param end where it ends, exclusive
     */
    record Token(String term, int start, int end) {}

    /** Loaded when a text is first cut up. */
    private static final class Signs {
        static final int[] BASIC = new int[BMP];
        static final List<int[]> BEYOND = new ArrayList<>();
        static final Map<Integer, Integer> FOLDED = new HashMap<>();

        static {
            try (InputStream table = Objects.requireNonNull(Tokens.class.getResourceAsStream("unicode61.tsv"));
                    var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
                lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> take(line.split("\t")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void take(String[] line) {
            int from = Integer.parseInt(line[1], RADIX);
            int to = Integer.parseInt(line[2], RADIX);
            switch (line[0]) {
                case "token" -> token(from, to);
                case "mark" -> {
                    for (int sign = from; sign <= to; sign++) {
                        BASIC[sign] = MARK;
                    }
                }
                default -> {
                    for (int sign = from; sign <= to; sign += Integer.parseInt(line[3])) {
                        FOLDED.put(sign, sign + Integer.parseInt(line[4]));
                        if (sign < BMP) {
                            BASIC[sign] = sign + Integer.parseInt(line[4]);
                        }
                    }
                }
            }
        }

        private static void token(int from, int to) {
            for (int sign = from; sign <= Math.min(to, BMP - 1); sign++) {
                BASIC[sign] = sign;
            }
            if (to >= BMP) {
                BEYOND.add(new int[] {Math.max(from, BMP), to});
            }
        }

        /** As what a sign is kept; {@link #SEPARATOR} or {@link #MARK}. */
        static int kept(int sign) {
            if (sign < BMP) {
                return BASIC[sign];
            }
            for (int[] range : BEYOND) {
                if (sign >= range[0] && sign <= range[1]) {
                    return FOLDED.getOrDefault(sign, sign);
                }
            }
            return SEPARATOR;
        }
    }

    /** The words of a text, in their order. */
    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        var term = new StringBuilder();
        int start = -1;
        int sign;
        for (int i = 0; i < text.length(); i += Character.charCount(sign)) {
            sign = text.codePointAt(i);
            int kept = Signs.kept(sign);
            if (kept > 0) {
                start = start < 0 ? i : start;
                term.appendCodePoint(kept);
            } else if (start >= 0 && kept == SEPARATOR) {
                tokens.add(new Token(term.toString(), start, i));
                term.setLength(0);
                start = -1;
            }
        }
        if (start >= 0) {
            tokens.add(new Token(term.toString(), start, text.length()));
        }
        return tokens;
    }
}
