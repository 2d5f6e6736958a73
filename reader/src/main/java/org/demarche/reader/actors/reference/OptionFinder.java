package org.demarche.reader.actors.reference;

import java.util.Arrays;
import org.demarche.reader.actors.reference.Candidates.Kind;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;

/** Finds what a pronoun may come back to: what agrees with it in gender, number and sort, and stands near enough. */
final class OptionFinder {
    private static final int PERSON_REACH = 15;
    private static final int REACH = 5;
    private static final int CLAUSE_REACH = 1;
    private static final int MOST = 60;

    private final ParsedText parsed;
    private final Candidates candidates;
    private final Referents story;
    private final int[] heads = new int[2 * MOST];
    private final boolean[] together = new boolean[2 * MOST];
    private int count;
    private boolean acts;

    OptionFinder(ParsedText parsed, Candidates candidates, Referents story) {
        this.parsed = parsed;
        this.candidates = candidates;
        this.story = story;
    }

    Options options(int pronoun, PronounForms.Form form) {
        count = 0;
        acts = form.sort() == Sort.BODY && story.acts(pronoun);
        int sentence = parsed.sentenceOf(pronoun);
        int reach = form.sort() == Sort.PERSON ? PERSON_REACH : REACH;
        int first = parsed.sentenceFirst(Math.max(0, sentence - reach));
        for (int t = pronoun - 1; t >= first && count < MOST; t--) {
            consider(t, pronoun, form);
        }
        int end = parsed.sentenceEnd(sentence);
        for (int t = pronoun + 1; t < end && count < heads.length - 1; t++) {
            if (behind(t, pronoun)) {
                consider(t, pronoun, form);
            }
        }
        return new Options(Arrays.copyOf(heads, count), Arrays.copyOf(together, count), count);
    }

    /** What stands behind must not hold the pronoun: "his mother". */
    private boolean behind(int token, int pronoun) {
        Kind kind = candidates.kind(token);
        return (kind == Kind.NAME
                        || kind == Kind.NOUN && !candidates.determiner(token).equals("a")
                        || kind == Kind.CLAUSE)
                && !parsed.governs(token, pronoun)
                        == (kind != Kind.CLAUSE || parsed.head(token) != parsed.head(pronoun));
    }

    private void consider(int token, int pronoun, PronounForms.Form form) {
        Kind kind = candidates.kind(token);
        if (kind == Kind.NONE) {
            return;
        }
        if (kind == Kind.CLAUSE) {
            if (form.sort() == Sort.BODY && !acts && clause(token, pronoun)) {
                add(token, false);
            }
            return;
        }
        if (form.sort() == Sort.SEVERAL && candidates.coordinated(token) && kind != Kind.PRONOUN) {
            add(token, true);
        }
        if (agrees(token, kind, form)) {
            add(token, false);
        }
    }

    private void add(int token, boolean withConjuncts) {
        heads[count] = token;
        together[count++] = withConjuncts;
    }

    private boolean clause(int token, int pronoun) {
        Relation relation = parsed.relation(token);
        return (relation.clausal() || relation == Relation.CONJ)
                && parsed.sentenceOf(pronoun) - parsed.sentenceOf(token) <= CLAUSE_REACH;
    }

    private boolean agrees(int token, Kind kind, PronounForms.Form form) {
        Sort sort = story.sort(token);
        return switch (form.sort()) {
            case PERSON -> person(token, kind, sort, form.gender());
            case BODY ->
                !candidates.plural(token)
                        && sort != Sort.PERSON
                        && (kind != Kind.PRONOUN || sort == Sort.BODY)
                        && (!acts || mayAct(token, kind, sort));
            default -> kind != Kind.PRONOUN || sort == Sort.SEVERAL;
        };
    }

    /** "it denied" is no market and no book, but may be a ministry or a state. */
    private boolean mayAct(int token, Kind kind, Sort sort) {
        return switch (sort) {
            case THING, TIME -> false;
            case PLACE, UNKNOWN -> kind == Kind.NAME || story.toldOther(token);
            default -> true;
        };
    }

    private boolean person(int token, Kind kind, Sort sort, char gender) {
        char other = story.gender(token);
        if (candidates.plural(token) || other != '-' && other != gender) {
            return false;
        }
        return switch (kind) {
            case NAME -> sort != Sort.TIME && !story.toldOther(token);
            case NOUN -> sort == Sort.PERSON || sort == Sort.UNKNOWN;
            case PRONOUN -> sort == Sort.PERSON;
            default -> false;
        };
    }
}
