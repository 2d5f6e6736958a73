package org.demarche.reader.actors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names and nouns of the knowledge files as a trie over plain words; the longest that fits counts. A hyphen inside
 * a name matches a hyphen or none.
 */
final class Lexicon {
    private static final int NO_NODE = -1;
    private static final int NO_WORD = -1;

    private final Map<String, Integer> words = new HashMap<>(8192);
    private final Map<Long, Integer> edges = new HashMap<>(16384);
    private final List<List<Entry>> entries = new ArrayList<>();

    /** A term under one of its names; {@code shape} says which words need a capital or capitals throughout. */
    private record Entry(Term term, String[] shape) {}

    private final Spelling spelling;

    Lexicon(Spelling spelling) {
        this.spelling = spelling;
        entries.add(List.of());
    }

    /**
     * Adds a term under a name; false where another term of the same kind already has it.
     *
     * @param replace whether the other is replaced instead
     */
    boolean add(String name, Term term, boolean replace) {
        String[] parts = parts(name);
        int node = 0;
        for (String part : parts) {
            int word = words.computeIfAbsent(spelling.usual(Spelling.plain(part)), w -> words.size());
            node = edges.computeIfAbsent(edge(node, word), e -> newNode());
        }
        List<Entry> here = new ArrayList<>(entries.get(node));
        for (Entry other : here) {
            if (other.term.kind() == term.kind() && Arrays.equals(other.shape, parts)) {
                if (!replace || other.term.equals(term)) {
                    return other.term.equals(term);
                }
                here.remove(other);
                break;
            }
        }
        here.add(new Entry(term, parts));
        entries.set(node, here);
        return true;
    }

    private int newNode() {
        entries.add(List.of());
        return entries.size() - 1;
    }

    private static long edge(int node, int word) {
        return (long) node << 32 | word;
    }

    private static String[] parts(String name) {
        String spaced = name.indexOf(',') < 0 ? name : name.replace(",", " ,");
        // the possessive is a token of its own: "People 's"
        String possessive = spaced.replace("'s ", " 's ");
        List<String> parts = KnowledgeFile.split(possessive.replace('-', ' ').strip(), ' ');
        parts.removeIf(String::isEmpty);
        return parts.toArray(new String[0]);
    }

    /** The number of a token's plain word, or a negative number for a word that is in no name. */
    int word(String lower) {
        Integer word = words.get(spelling.usual(Spelling.plain(lower)));
        return word == null ? NO_WORD : word;
    }

    /** What a whole name means, whatever its capitals: "MOSCOW". */
    List<Term> exactly(String name) {
        int node = 0;
        for (String part : parts(name)) {
            node = next(node, word(Spelling.plain(part)));
            if (node == NO_NODE) {
                return List.of();
            }
        }
        return entries.get(node).stream().map(Entry::term).toList();
    }

    /** The longest name that starts at a token, or nothing. */
    Match longest(Tokens tokens, int first) {
        Match best = Match.NONE;
        int node = 0;
        int[] matched = new int[Tokens.LONGEST];
        int count = 0;
        for (int piece = tokens.firstPiece(first); piece < tokens.pieceEnd() && count < matched.length; piece++) {
            if (count > 0 && tokens.hyphen(piece)) {
                continue;
            }
            node = next(node, tokens.word(piece));
            if (node == NO_NODE) {
                break;
            }
            matched[count++] = piece;
            if (!entries.get(node).isEmpty() && tokens.endsToken(piece)) {
                List<Term> fitting = fitting(entries.get(node), tokens, matched);
                best = fitting.isEmpty() ? best : new Match(fitting, first, tokens.tokenOf(piece) + 1);
            }
        }
        return best;
    }

    private int next(int node, int word) {
        return word == NO_WORD ? NO_NODE : edges.getOrDefault(edge(node, word), NO_NODE);
    }

    private static List<Term> fitting(List<Entry> entries, Tokens tokens, int[] pieces) {
        var terms = new ArrayList<Term>(entries.size());
        for (Entry entry : entries) {
            if (!entry.term.proper() || shaped(entry.shape, tokens, pieces)) {
                terms.add(entry.term);
            }
        }
        return terms;
    }

    private static boolean shaped(String[] shape, Tokens tokens, int[] pieces) {
        for (int i = 0; i < shape.length; i++) {
            if (!tokens.shaped(pieces[i], shape[i])) {
                return false;
            }
        }
        return true;
    }

    /**
     * A name found.
     *
     * @param terms what it may mean; empty for no match
     * @param first its first token
     * @param end the token after its last
     */
    record Match(List<Term> terms, int first, int end) {
        static final Match NONE = new Match(List.of(), 0, 0);
    }
}
