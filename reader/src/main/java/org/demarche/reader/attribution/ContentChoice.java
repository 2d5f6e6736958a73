package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** Lets the judge choose the content of a cue among the candidates. */
final class ContentChoice {
    private static final int TEMPLATE = 2000;

    private final Scene scene;
    private final ParsedText parsed;
    private final ContentFinder finder;
    private final Judge judge;
    private final ContentShape shape;

    ContentChoice(Scene scene, ContentShape shape, Judge judge) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.finder = new ContentFinder(scene, shape);
        this.judge = judge;
        this.shape = shape;
    }

    /** A content, and how sure the judge is of it. */
    record Chosen(ContentFinder.Candidate candidate, double share) {}

    /** The content of a cue, if there is any candidate. */
    Optional<Chosen> choose(Cue cue, SourceFinder.Candidate source) {
        List<ContentFinder.Candidate> candidates = finder.candidates(cue, source);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        int kinds = 0;
        for (ContentFinder.Candidate candidate : candidates) {
            kinds |= 1 << candidate.kind().ordinal();
        }
        var options = new ArrayList<Option>(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            options.add(new Option(
                    features(cue, source, candidates.get(i), i, kinds),
                    candidates.get(i).words()));
        }
        Judge.Choice choice = judge.choose(Question.CONTENT, cue.head(), options);
        ContentFinder.Candidate chosen = candidates.get(choice.index());
        return Optional.of(
                new Chosen(plain(cue, source, candidates, chosen.kind()).orElse(chosen), choice.share()));
    }

    /** What is plain: a quotation behind a colon; one that the cue interrupts, as a whole; the sentence before. */
    private Optional<ContentFinder.Candidate> plain(
            Cue cue, SourceFinder.Candidate source, List<ContentFinder.Candidate> candidates, ContentKind chosen) {
        boolean half = chosen == ContentKind.QUOTE_AFTER || chosen == ContentKind.QUOTE_BEFORE;
        for (ContentFinder.Candidate candidate : candidates) {
            boolean colon = candidate.kind() == ContentKind.QUOTE_AFTER
                    && candidate.words().get(0).first() == cue.last() + 2
                    && text(cue.last() + 1) == ":".hashCode();
            boolean interrupted = half && candidate.kind() == ContentKind.QUOTE_AROUND && interrupted(cue, candidate);
            if (colon
                    || interrupted
                    || leading(cue, source, candidate) && unsaid(cue, candidates, chosen)
                    || chosen != ContentKind.QUOTE_AROUND && closed(cue, source, candidate)
                    || nominal(chosen) && complement(cue, candidate)
                    || about(cue, candidate) && (nominal(chosen) || chosen == ContentKind.HOST)
                    || candidate.kind() == ContentKind.SENTENCE_BEFORE) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** Whether a content is less than a clause, or what the tree says nothing of. */
    private static boolean nominal(ContentKind kind) {
        return switch (kind) {
            case SUBJECT, OBJECT, SUBJECT_PREDICATE, OBJECT_PREDICATE, OBLIQUE, ADVERBIAL, RIGHT, AROUND -> true;
            default -> false;
        };
    }

    /** A clause right behind its complementizer, of a word that takes one. */
    private boolean complement(Cue cue, ContentFinder.Candidate candidate) {
        boolean clause = switch (candidate.kind()) {
            case CLAUSE, ADVERBIAL, PARATAXIS -> cue.word().kind() == SpeechWord.Kind.VERB;
            case NOUN_CLAUSE -> cue.word().kind() == SpeechWord.Kind.NOUN || parsed.upos(cue.head()) == Upos.NOUN;
            default -> false;
        };
        return clause
                && candidate.words().size() == 1
                && candidate.words().get(0).first() > cue.last() + 1
                && cue.word().takes(Frame.THAT)
                && shape.opensClause(candidate.words().get(0).first() - 1);
    }

    /** What a hearer is told about, or what a noun of saying is about. */
    private boolean about(Cue cue, ContentFinder.Candidate candidate) {
        boolean speaks = cue.word().takes(Frame.ADDRESSEE) || cue.word().kind() == SpeechWord.Kind.NOUN;
        return speaks
                && candidate.kind() == ContentKind.OBLIQUE
                && candidate.root() != Scene.NONE
                && shape.topical(candidate.root());
    }

    /** "The port reopens on Monday, the envoy told reporters": all before the comma and the speaker. */
    private boolean leading(Cue cue, SourceFinder.Candidate source, ContentFinder.Candidate candidate) {
        Run first = candidate.words().get(0);
        return (candidate.kind() == ContentKind.LEFT || candidate.kind() == ContentKind.CLAUSE)
                && candidate.words().size() == 1
                && first.length() > 4
                && first.end() < source.words().first()
                && source.words().first() - first.end() <= 2
                && source.words().end() <= cue.head()
                && text(first.end()) == ",".hashCode();
    }

    /** Whether what was chosen is only who hears it or when it was said. */
    private boolean unsaid(Cue cue, List<ContentFinder.Candidate> candidates, ContentKind chosen) {
        for (ContentFinder.Candidate candidate : candidates) {
            if (candidate.kind() == chosen) {
                Run run = candidate.words().get(0);
                return switch (chosen) {
                    case ADVERBIAL -> true;
                    case CLAUSE -> adjunct(run) && run.first() > cue.last();
                    case OBJECT, RIGHT, OBLIQUE ->
                        cue.word().takes(Frame.ADDRESSEE)
                                || (run.length() <= 2 || adjunct(run))
                                        && cue.word().takes(Frame.QUOTE);
                    default -> false;
                };
            }
        }
        return false;
    }

    /** "after the vote", "as the guns fell silent". */
    private boolean adjunct(Run run) {
        return parsed.upos(run.first()) == Upos.ADP || parsed.upos(run.first()) == Upos.SCONJ;
    }

    /** {@code "...," the envoy said}: a quotation that ends with a comma right before speaker and cue. */
    private boolean closed(Cue cue, SourceFinder.Candidate source, ContentFinder.Candidate before) {
        if (before.kind() != ContentKind.QUOTE_BEFORE || !cue.word().takes(Frame.QUOTE)) {
            return false;
        }
        Run quote = before.words().get(0);
        Run who = source.words();
        boolean together = who.first() == quote.end() && cue.head() - who.end() <= 1 && who.end() <= cue.head()
                || cue.head() == quote.end() && who.first() == cue.last() + 1;
        return together && quote.length() > 3 && text(quote.end() - 2) == ",".hashCode() && scene.mark(quote.end() - 1);
    }

    private boolean interrupted(Cue cue, ContentFinder.Candidate around) {
        Run sentence = scene.sentence(cue.head());
        Run before = around.words().get(0);
        Run behind = around.words().get(around.words().size() - 1);
        return before.length() > 2
                && sentence.contains(before.first())
                && sentence.contains(behind.first())
                && behind.first() - before.end() <= 6
                && text(before.end() - 2) == ",".hashCode();
    }

    private Features features(
            Cue cue, SourceFinder.Candidate source, ContentFinder.Candidate candidate, int rank, int kinds) {
        Run first = candidate.words().get(0);
        Run last = candidate.words().get(candidate.words().size() - 1);
        int kind = candidate.kind().ordinal();
        int place = kind * 8 + cue.word().kind().ordinal();
        int lemma = cue.word().lemma().hashCode();
        int clauses = kinds & clausal();
        int quoted = (scene.mark(first.first()) ? 1 : 0) + (scene.mark(last.end() - 1) ? 2 : 0);
        int opener = parsed.lower(first.first()).hashCode();
        int side = first.first() < cue.head() ? last.first() > cue.head() ? 2 : 1 : 0;
        int gap = side == 1 ? text(last.end()) : text(first.first() - 1);
        int sourceKind = source.kind().ordinal();
        int length = 0;
        for (Run run : candidate.words()) {
            length += run.length();
        }
        int own = scene.quoteAt(cue.head()) != Scene.NONE ? 1 : 0;
        var features = new Features()
                .add(TEMPLATE, place)
                .add(TEMPLATE + 1, place, Math.min(rank, 6))
                .add(TEMPLATE + 2, place, lemma)
                .add(TEMPLATE + 3, place, cue.word().act().ordinal())
                .add(TEMPLATE + 4, place, cue.word().frames())
                .add(TEMPLATE + 5, place, clauses)
                .add(TEMPLATE + 6, kind, lemma, clauses)
                .add(TEMPLATE + 7, place, quoted, side)
                .add(TEMPLATE + 8, kind, opener)
                .add(TEMPLATE + 9, kind, gap, side)
                .add(TEMPLATE + 10, place, sourceKind)
                .add(TEMPLATE + 11, kind, Features.bucket(length), side)
                .add(TEMPLATE + 12, kind, candidate.words().size(), own)
                .add(TEMPLATE + 13, place, parsed.xpos(cue.head()).hashCode())
                .add(TEMPLATE + 14, place, parsed.relation(cue.head()).ordinal())
                .add(TEMPLATE + 15, kind, clauses, quoted * 4 + side)
                .add(TEMPLATE + 16, kind, edges(first, last), side)
                .add(TEMPLATE + 17, kind, parsed.passive(cue.head()) ? 1 : 0, lemma)
                .add(TEMPLATE + 18, kind, sourceKind, parsed.xpos(cue.head()).hashCode())
                .add(TEMPLATE + 19, kind, text(last.end()), side)
                .add(TEMPLATE + 20, kind, joints(cue, candidate))
                .add(TEMPLATE + 21, kind, kinds)
                .add(TEMPLATE + 22, kind, text(cue.last() + 1), side)
                .add(TEMPLATE + 23, kind, Features.bucket(Math.abs(first.first() - cue.last())), side)
                .add(
                        TEMPLATE + 24,
                        kind,
                        cue.word().frames(),
                        parsed.xpos(cue.head()).hashCode())
                .add(TEMPLATE + 25, kind, where(source.words(), first, last), side)
                .add(TEMPLATE + 26, kind, parsed.relation(cue.head()).ordinal(), kinds)
                .add(TEMPLATE + 27, kind, quotesIn(first, last), quoted)
                .add(TEMPLATE + 28, kind, lemma, text(cue.last() + 1));
        return candidate.root() == Scene.NONE ? features : rooted(features, cue, candidate, kind, lemma);
    }

    private Features rooted(Features features, Cue cue, ContentFinder.Candidate candidate, int kind, int lemma) {
        int root = candidate.root();
        int mark = parsed.dependent(root, Relation.MARK);
        int preposition = parsed.clauses().preposition(root);
        int marker = mark != Scene.NONE
                ? parsed.lower(mark).hashCode()
                : preposition == Scene.NONE ? 0 : parsed.lower(preposition).hashCode();
        int subject = parsed.subject(root) == Scene.NONE ? 0 : 1;
        return features.add(TEMPLATE + 30, kind, marker)
                .add(TEMPLATE + 31, kind, marker, lemma)
                .add(
                        TEMPLATE + 32,
                        kind,
                        parsed.relation(root).ordinal(),
                        parsed.upos(root).ordinal())
                .add(TEMPLATE + 33, kind, parsed.lemma(root).hashCode())
                .add(TEMPLATE + 34, kind, parsed.xpos(root).hashCode(), marker)
                .add(TEMPLATE + 35, kind, subject, marker)
                .add(TEMPLATE + 36, kind, parsed.relation(root).ordinal(), lemma)
                .add(TEMPLATE + 37, kind, cue.word().act().ordinal(), marker);
    }

    /** Where the source stands to the content. */
    private static int where(Run source, Run first, Run last) {
        return source.isEmpty() ? 0 : source.end() <= first.first() ? 1 : source.first() >= last.end() ? 2 : 3;
    }

    /** Whether there are quotations in it, and whether one starts or ends outside it. */
    private int quotesIn(Run first, Run last) {
        int found = 0;
        for (int t = first.first(); t < last.end() && t < first.first() + 60; t++) {
            found |= scene.quoteAt(t) == Scene.NONE ? 1 : 2;
        }
        return found;
    }

    private int text(int token) {
        return token < 0 || token >= parsed.size() ? 0 : parsed.lower(token).hashCode();
    }

    /** Whether it shares the cue's sentence on either side, and with what its part before the cue ends. */
    private int joints(Cue cue, ContentFinder.Candidate candidate) {
        Run sentence = scene.sentence(cue.head());
        Run first = candidate.words().get(0);
        Run last = candidate.words().get(candidate.words().size() - 1);
        int shared = (sentence.contains(first.first()) ? 1 : 0) + (sentence.contains(last.end() - 1) ? 2 : 0);
        boolean closes = first.end() < cue.head() && first.length() > 1 && scene.mark(first.end() - 1);
        return shared + 4 * (closes ? text(first.end() - 2) : 0);
    }

    /** Whether a sentence starts and ends with it. */
    private int edges(Run first, Run last) {
        Run start = scene.sentence(first.first());
        Run end = scene.sentence(last.end() - 1);
        return (start.first() == first.first() ? 1 : 0) + (end.end() - last.end() <= 1 ? 2 : 0);
    }

    private static int clausal() {
        int bits = 0;
        for (ContentKind kind : List.of(
                ContentKind.QUOTE_BEFORE,
                ContentKind.QUOTE_AFTER,
                ContentKind.CLAUSE,
                ContentKind.INFINITIVE,
                ContentKind.OBJECT,
                ContentKind.OBLIQUE,
                ContentKind.HOST,
                ContentKind.PARATAXIS)) {
            bits |= 1 << kind.ordinal();
        }
        return bits;
    }
}
