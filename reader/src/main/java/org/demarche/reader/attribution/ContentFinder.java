package org.demarche.reader.attribution;

import java.util.List;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** What may be the content of a cue. */
final class ContentFinder {
    private final Scene scene;
    private final ParsedText parsed;
    private final ContentShape shape;
    private final HungClauses hung;

    ContentFinder(Scene scene, ContentShape shape) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.shape = shape;
        this.hung = new HungClauses(scene, shape);
    }

    /**
     * What may be the content.
     *
     * @param root the token that governs it, or {@link Scene#NONE}
     * @param words the stretches, in the order of the text
     */
    record Candidate(ContentKind kind, int root, List<Run> words) {}

    /** The candidates, the likeliest by rule first. */
    List<Candidate> candidates(Cue cue, SourceFinder.Candidate source) {
        var found = new Collected(cue, source, shape);
        switch (cue.word().kind()) {
            case PREPOSITION -> host(found, source.head() == Scene.NONE ? cue.head() : source.head());
            case ADVERB -> host(found, cue.head());
            case POSSESSIVE -> {
                quotations(found);
                host(found, cue.head());
            }
            case MARK -> {}
            default -> {
                quotations(found);
                dependents(found);
                sentenceBefore(found);
                host(found, cue.head());
                if (cue.word().kind() == SpeechWord.Kind.NOUN) {
                    topicBeside(found);
                    predicate(found);
                }
            }
        }
        sides(found);
        return found.all();
    }

    private void quotations(Collected found) {
        Run hull = found.hull();
        int before = scene.quoteBefore(hull.first());
        int after = scene.quoteAfter(hull.end());
        boolean near = before != Scene.NONE
                && beside(scene.quote(before).end(), hull.first())
                && silent(
                        scene.quote(before).end(),
                        scene.sentence(found.cue.head()).first());
        boolean next = after != Scene.NONE
                && (beside(hull.end(), scene.quote(after).first())
                        || announced(hull.end(), scene.quote(after).first()))
                && unbroken(found.cue.head(), hull.end(), scene.quote(after).first());
        if (near && next && told(found.cue.head(), scene.quote(before))) {
            found.add(ContentKind.QUOTE_AFTER, Scene.NONE, scene.quote(after));
            return;
        }
        if (near) {
            found.add(ContentKind.QUOTE_BEFORE, Scene.NONE, scene.quote(before));
        }
        if (next) {
            found.add(ContentKind.QUOTE_AFTER, Scene.NONE, scene.quote(after));
        }
        if (near && next) {
            found.add(ContentKind.QUOTE_AROUND, Scene.NONE, scene.quote(before), scene.quote(after));
        }
    }

    /** A quotation behind a colon, in a sentence before the cue's: whoever was named there said it. */
    private boolean told(int cue, Run quote) {
        return quote.first() > 0
                && parsed.form(quote.first() - 1).equals(":")
                && quote.end() <= scene.sentence(cue).first();
    }

    /** Whether two places of one paragraph have less than a few words between them. */
    private boolean beside(int end, int first) {
        return first < parsed.size()
                && end > 0
                && first - end <= 12
                && scene.paragraph(end - 1) == scene.paragraph(first);
    }

    /** "The councillor said:", with the quotation as a paragraph of its own. */
    private boolean announced(int end, int first) {
        return first == end + 1 && parsed.form(end).equals(":");
    }

    /** Whether no words of another sentence than the cue's stand between. */
    private boolean unbroken(int cue, int from, int to) {
        return silent(Math.max(from, scene.sentence(cue).end()), to);
    }

    private boolean silent(int from, int to) {
        for (int t = from; t < to; t++) {
            if (!scene.punctuation(t)) {
                return false;
            }
        }
        return true;
    }

    /** The sentence before, where one tells a hearer and nothing in the sentence could be what he is told. */
    private void sentenceBefore(Collected found) {
        int head = found.cue.head();
        Run sentence = scene.sentence(head);
        boolean told = found.cue.word().takes(Frame.ADDRESSEE)
                && parsed.head(head) == Scene.NONE
                && parsed.subject(head) != Scene.NONE
                && !parsed.passive(head)
                && !scene.startsParagraph(sentence.first());
        for (int d = parsed.firstDependent(head); told && d != Scene.NONE; d = parsed.nextSibling(d)) {
            told = switch (parsed.relation(d)) {
                case CCOMP, XCOMP, PARATAXIS, CSUBJ, CONJ -> false;
                case ADVCL -> parsed.dependent(d, Relation.MARK) == Scene.NONE;
                case OBL -> parsed.upos(d) == Upos.PROPN || parsed.dependent(d, Relation.NMOD) == Scene.NONE;
                default -> true;
            };
        }
        for (int t = sentence.first(); told && t < sentence.end(); t++) {
            told = scene.quoteAt(t) == Scene.NONE;
        }
        if (told) {
            found.add(ContentKind.SENTENCE_BEFORE, Scene.NONE, scene.sentence(sentence.first() - 1));
        }
    }

    private void dependents(Collected found) {
        int head = found.cue.head();
        int object = parsed.dependent(head, Relation.OBJ);
        for (int d = parsed.firstDependent(head); d != Scene.NONE; d = parsed.nextSibling(d)) {
            Run subtree = scene.subtree(d);
            switch (parsed.relation(d)) {
                case CCOMP, CSUBJ, CSUBJ_PASS -> {
                    found.add(ContentKind.CLAUSE, d, shape.behindComplementizer(d, subtree));
                    withObject(found, d, object);
                }
                case XCOMP -> {
                    withObject(found, d, object);
                    found.add(ContentKind.INFINITIVE, d, subtree);
                }
                case OBJ, IOBJ -> {
                    hung.clauseOfHearer(found, d);
                    found.add(ContentKind.OBJECT, d, subtree);
                }
                case OBL, OBL_UNMARKED, NMOD, COMPOUND, AMOD, NMOD_POSS -> {
                    hung.clauseOfMedium(found, d);
                    hung.oblique(found, d);
                }
                case OBL_AGENT -> hung.clauseOfAgent(found, d);
                case PARATAXIS -> found.add(ContentKind.PARATAXIS, d, subtree);
                case ACL, ACL_RELCL -> found.add(ContentKind.NOUN_CLAUSE, d, shape.behindComplementizer(d, subtree));
                case ADVCL -> {
                    if (shape.relays(d)) {
                        hung.clauseBelow(found, d, false);
                        int quoted = parsed.dependent(d, Relation.OBJ);
                        if (quoted != Scene.NONE) {
                            hung.clauseBelow(found, quoted, false);
                        }
                    }
                    withObject(found, d, object);
                    Run behind = shape.behindComplementizer(d, subtree);
                    boolean clause =
                            behind.first() > subtree.first() && found.cue.word().takes(Frame.THAT);
                    found.add(clause ? ContentKind.CLAUSE : ContentKind.ADVERBIAL, d, behind);
                }
                default -> {}
            }
        }
        for (int d = parsed.firstDependent(head); d != Scene.NONE; d = parsed.nextSibling(d)) {
            if (parsed.relation(d) == Relation.NSUBJ_PASS || parsed.relation(d) == Relation.NSUBJ) {
                subject(found, d);
            }
        }
    }

    private void withObject(Collected found, int predicate, int object) {
        if (object != Scene.NONE && object < predicate) {
            found.add(
                    ContentKind.OBJECT_PREDICATE,
                    predicate,
                    new Run(parsed.subtreeFirst(object), parsed.subtreeEnd(predicate)));
        }
    }

    private void subject(Collected found, int subject) {
        int predicate = parsed.dependent(found.cue.head(), Relation.XCOMP);
        if (predicate == Scene.NONE) {
            predicate = parsed.dependent(found.cue.head(), Relation.CCOMP);
        }
        if (predicate != Scene.NONE && subject < predicate) {
            found.add(ContentKind.SUBJECT_PREDICATE, predicate, scene.subtree(subject), scene.subtree(predicate));
        }
        found.add(ContentKind.SUBJECT, subject, scene.subtree(subject));
    }

    /** The clauses above the cue, with the cue's own branch taken out. */
    private void host(Collected found, int branch) {
        int below = branch;
        for (int i = 0; i < 3 && parsed.head(below) != Scene.NONE; i++) {
            int above = parsed.head(below);
            boolean clause = parsed.relation(above).clausal() || parsed.relation(above) == Relation.CONJ;
            if (clause) {
                Run hole = hole(found, below);
                Run whole = scene.subtree(above);
                found.add(
                        ContentKind.HOST,
                        above,
                        new Run(whole.first(), hole.first()),
                        new Run(Math.max(hole.end(), whole.first()), whole.end()));
            }
            below = above;
        }
    }

    private Run hole(Collected found, int below) {
        Run branch = scene.subtree(below);
        Run hull = found.hull();
        return below == found.cue.head() || hull.overlaps(branch)
                ? new Run(Math.min(branch.first(), hull.first()), Math.max(branch.end(), hull.end()))
                : branch;
    }

    /** "comment on the statement of X about Y": what the parser hung beside the noun. */
    private void topicBeside(Collected found) {
        int end = parsed.subtreeEnd(found.cue.head());
        for (int d = parsed.nextSibling(found.cue.head()); d != Scene.NONE; d = parsed.nextSibling(d)) {
            if (parsed.subtreeFirst(d) == end && shape.topical(d)) {
                hung.oblique(found, d);
            }
        }
        for (int d = parsed.firstDependent(found.cue.head()); d != Scene.NONE; d = parsed.nextSibling(d)) {
            if (parsed.relation(d) == Relation.NMOD) {
                hung.clauseBelow(found, d, true);
            }
        }
    }

    private void predicate(Collected found) {
        int above = parsed.head(found.cue.head());
        if (above == Scene.NONE || !parsed.relation(found.cue.head()).subject()) {
            return;
        }
        Run whole = scene.subtree(above);
        Run noun = scene.subtree(found.cue.head());
        int copula = parsed.dependent(above, Relation.COP);
        int first = Math.max(noun.end(), copula == Scene.NONE ? noun.end() : copula + 1);
        found.add(ContentKind.PREDICATE, above, new Run(first, whole.end()));
    }

    /** What stands on either side of cue and source, where the tree says nothing of use. */
    private void sides(Collected found) {
        Run sentence = scene.sentence(found.cue.head());
        Run hull = found.hull();
        Run left = new Run(sentence.first(), Math.min(hull.first(), sentence.end()));
        Run right = new Run(Math.max(hull.end(), sentence.first()), sentence.end());
        if (found.cue.word().kind() == SpeechWord.Kind.MARK) {
            found.add(ContentKind.REST, Scene.NONE, shape.restOfParagraph(right.first()));
            return;
        }
        found.add(ContentKind.LEFT, Scene.NONE, left);
        found.add(ContentKind.RIGHT, Scene.NONE, right);
        found.add(ContentKind.AROUND, Scene.NONE, left, right);
    }
}
