package org.demarche.reader.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.demarche.reader.finding.Span;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.text.RepairedText;

/**
 * A document's tokens, sentences, tags, lemmas, trees and names, in columns. A token is an index from 0 to
 * {@link #size()}, exclusive, over the whole document; heads and dependents are such indexes too, and a tree never
 * leaves its sentence. Trees follow Universal Dependencies 2 (https://universaldependencies.org/guidelines.html): the
 * content word heads its function words (https://universaldependencies.org/u/overview/syntax.html), the first conjunct
 * the others (https://universaldependencies.org/u/dep/conj.html). What a clause's arguments are is asked of
 * {@link #clauses()}, ways through the tree that are kept as data are {@link TreePath}s. Immutable and safe to share.
 */
public final class ParsedText {
    /** The head of a sentence's root, and the answer where there is no such token. */
    public static final int NONE = -1;

    private final RepairedText text;
    private final Columns columns;
    private final List<Name> names;
    private final String[] lower;
    private final short[] functions;
    private final TreeIndex tree;
    private final int[] sentenceOf;
    private final int[] nameAt;
    private final Clauses clauses;

    /**
     * What the syntax engine fills in, one entry a token unless said.
     *
     * @param starts offset of the token in the repaired text
     * @param ends offset after the token in the repaired text
     * @param forms the word as it is read
     * @param lemmas its lemma, in lower case but for names
     * @param upos its universal tag
     * @param xpos its Penn Treebank tag
     * @param heads its head, or {@link #NONE}
     * @param relations its relation to the head
     * @param sentences one entry a sentence: its first token; one more entry: the number of tokens
     */
    @SuppressWarnings("ArrayRecordComponent") // columns, never compared
    public record Columns(
            int[] starts,
            int[] ends,
            String[] forms,
            String[] lemmas,
            Upos[] upos,
            String[] xpos,
            int[] heads,
            Relation[] relations,
            int[] sentences) {}

    /** A parsed text over columns that are not changed any more; names in the order of the text, not overlapping. */
    public ParsedText(RepairedText text, Columns columns, List<Name> names) {
        this.text = text;
        this.columns = columns;
        this.names = List.copyOf(names);
        int size = columns.starts().length;
        lower = new String[size];
        functions = new short[size];
        FunctionWords known = FunctionWords.bundled();
        for (int t = 0; t < size; t++) {
            lower[t] = columns.forms()[t].toLowerCase(Locale.ROOT);
            functions[t] = known.of(lower[t], columns.lemmas()[t]);
        }
        tree = new TreeIndex(columns.heads());
        sentenceOf = new int[size];
        for (int s = 0; s < sentenceCount(); s++) {
            Arrays.fill(sentenceOf, sentenceFirst(s), sentenceEnd(s), s);
        }
        nameAt = new int[size];
        Arrays.fill(nameAt, NONE);
        for (int n = 0; n < this.names.size(); n++) {
            Arrays.fill(nameAt, names.get(n).first(), names.get(n).end(), n);
        }
        clauses = new Clauses(this);
    }

    /** The text that was parsed. */
    public RepairedText text() {
        return text;
    }

    /** The number of tokens. */
    public int size() {
        return columns.starts().length;
    }

    /** The number of sentences. */
    public int sentenceCount() {
        return columns.sentences().length - 1;
    }

    /** The first token of a sentence. */
    public int sentenceFirst(int sentence) {
        return columns.sentences()[sentence];
    }

    /** The token after the last of a sentence. */
    public int sentenceEnd(int sentence) {
        return columns.sentences()[sentence + 1];
    }

    /** The sentence a token stands in. */
    public int sentenceOf(int token) {
        return sentenceOf[token];
    }

    /** The root of a sentence's tree. */
    public int rootOf(int sentence) {
        for (int t = sentenceFirst(sentence); t < sentenceEnd(sentence); t++) {
            if (columns.heads()[t] == NONE) {
                return t;
            }
        }
        return NONE;
    }

    /** Offset of a token in the repaired text. */
    public int start(int token) {
        return columns.starts()[token];
    }

    /** Offset after a token in the repaired text. */
    public int end(int token) {
        return columns.ends()[token];
    }

    /** The word as it is read. */
    public String form(int token) {
        return columns.forms()[token];
    }

    /** The word in lower case. */
    public String lower(int token) {
        return lower[token];
    }

    /** The lemma. */
    public String lemma(int token) {
        return columns.lemmas()[token];
    }

    /** The universal tag. */
    public Upos upos(int token) {
        return columns.upos()[token];
    }

    /** The Penn Treebank tag. */
    public String xpos(int token) {
        return columns.xpos()[token];
    }

    /** The head, or {@link #NONE} for a root. */
    public int head(int token) {
        return columns.heads()[token];
    }

    /** The relation to the head. */
    public Relation relation(int token) {
        return columns.relations()[token];
    }

    /** The leftmost dependent, or {@link #NONE}; go on with {@link #nextSibling}. */
    public int firstDependent(int token) {
        return tree.firstDependent(token);
    }

    /** The next dependent of the same head, or {@link #NONE}. */
    public int nextSibling(int token) {
        return tree.nextSibling(token);
    }

    /** The first token of what a token governs, itself included. */
    public int subtreeFirst(int token) {
        return tree.subtreeFirst(token);
    }

    /** The token after the last of what a token governs. */
    public int subtreeEnd(int token) {
        return tree.subtreeEnd(token);
    }

    /** The first dependent with a relation, or {@link #NONE}. */
    public int dependent(int token, Relation relation) {
        for (int d = tree.firstDependent(token); d != NONE; d = tree.nextSibling(d)) {
            if (columns.relations()[d] == relation) {
                return d;
            }
        }
        return NONE;
    }

    /** Whether {@code token} is {@code ancestor} or stands somewhere below it. */
    public boolean governs(int ancestor, int token) {
        for (int t = token; t != NONE; t = columns.heads()[t]) {
            if (t == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** The head of the clause a token belongs to: the nearest of itself and its ancestors that heads a clause. */
    public int clauseOf(int token) {
        int t = token;
        while (columns.heads()[t] != NONE && !headsClause(t)) {
            t = columns.heads()[t];
        }
        return t;
    }

    private boolean headsClause(int token) {
        Relation relation = columns.relations()[token];
        return relation.clausal() || relation == Relation.CONJ && columns.upos()[token] == Upos.VERB;
    }

    /** The grammatical subject, active or passive; of a conjoined predicate without one, its first conjunct's. */
    public int subject(int predicate) {
        for (int p = predicate; p != NONE; p = columns.relations()[p] == Relation.CONJ ? columns.heads()[p] : NONE) {
            for (int d = tree.firstDependent(p); d != NONE; d = tree.nextSibling(d)) {
                if (columns.relations()[d].subject()) {
                    return d;
                }
            }
        }
        return NONE;
    }

    /** Whether a verb is in the passive voice. */
    public boolean passive(int verb) {
        for (int d = tree.firstDependent(verb); d != NONE; d = tree.nextSibling(d)) {
            Relation relation = columns.relations()[d];
            if (relation == Relation.AUX_PASS || relation == Relation.NSUBJ_PASS || relation == Relation.OBL_AGENT) {
                return true;
            }
        }
        return false;
    }

    /** Whether a predicate or noun carries a negation of its own: "not", "never", "no" as its determiner. */
    public boolean negated(int predicate) {
        for (int d = tree.firstDependent(predicate); d != NONE; d = tree.nextSibling(d)) {
            if (is(d, FunctionWords.Kind.NEGATION)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token is a negation: "not", "no", "never". */
    public boolean negates(int token) {
        return is(token, FunctionWords.Kind.NEGATION);
    }

    /** Whether a token is a function word of a kind; costs no comparison of texts. */
    boolean is(int token, FunctionWords.Kind kind) {
        return (functions[token] & kind.bit()) != 0;
    }

    /** What its clauses say of their arguments and of how they are told. */
    public Clauses clauses() {
        return clauses;
    }

    /** The conjuncts of a token, itself first, in the order of the text. */
    public List<Integer> conjuncts(int token) {
        var conjuncts = new ArrayList<Integer>();
        conjuncts.add(token);
        for (int d = tree.firstDependent(token); d != NONE; d = tree.nextSibling(d)) {
            if (columns.relations()[d] == Relation.CONJ) {
                conjuncts.add(d);
            }
        }
        return conjuncts;
    }

    /** The names, in the order of the text. */
    public List<Name> names() {
        return names;
    }

    /** The index in {@link #names()} of the name a token belongs to, or {@link #NONE}. */
    public int nameAt(int token) {
        return nameAt[token];
    }

    /** A token's original code points. */
    public Span span(int token) {
        return text.span(start(token), end(token));
    }

    /** The original words of the tokens {@code [first, end)}. */
    public Stretch stretch(int first, int end) {
        return text.stretch(start(first), end(end - 1));
    }

    /** The first token that ends behind the original code point, or {@link #size()}. */
    public int tokenAt(int codePoint) {
        return tokenAtOffset(text.offsetOf(codePoint));
    }

    /** The first token that ends behind an offset of the repaired text, or {@link #size()}. */
    public int tokenAtOffset(int offset) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (columns.ends()[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
