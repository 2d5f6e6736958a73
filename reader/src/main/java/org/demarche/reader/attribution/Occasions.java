package org.demarche.reader.attribution;

import java.util.Optional;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.syntax.ParsedText;

/** On what occasion something was said: the question or the claim that it answers. */
final class Occasions {
    private final Scene scene;
    private final ParsedText parsed;
    private final RoleWords words;

    Occasions(Scene scene, RoleWords words) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.words = words;
    }

    /** The question or claim it answers: "when asked whether ...", "commenting on ...", "in response to ...". */
    Optional<Stretch> occasion(Draft draft) {
        int cue = draft.cue().head();
        if (draft.cue().last() < cue || words.is(RoleWords.Kind.OCCASION, parsed.lemma(cue)) && early(cue)) {
            return Optional.empty();
        }
        int above = parsed.head(cue);
        if (above != Scene.NONE
                && above < cue
                && !draft.says(above)
                && words.is(RoleWords.Kind.OCCASION, parsed.lemma(above))
                && early(above)) {
            return matter(above);
        }
        Optional<Stretch> own = below(cue, draft);
        int source = draft.source().head();
        boolean here = source != Scene.NONE && scene.sentence(cue).contains(source);
        return own.isPresent() || !here ? own : below(source, draft);
    }

    /** Whether an attribution opens its sentence with a word that names an occasion. */
    boolean opens(Draft draft) {
        int cue = draft.cue().head();
        return words.is(RoleWords.Kind.OCCASION, parsed.lemma(cue)) && early(cue);
    }

    /** Whether a word opens its sentence, perhaps behind one other: "When asked". */
    private boolean early(int token) {
        return token - scene.sentence(token).first() <= 2;
    }

    private Optional<Stretch> below(int head, Draft draft) {
        for (int d = parsed.firstDependent(head); d != Scene.NONE; d = parsed.nextSibling(d)) {
            RoleWords.Kind kind = switch (parsed.relation(d)) {
                case ADVCL, ACL, PARATAXIS, XCOMP, CONJ -> RoleWords.Kind.OCCASION;
                case OBL -> RoleWords.Kind.RESPONSE;
                default -> RoleWords.Kind.LIGHT;
            };
            if (kind != RoleWords.Kind.LIGHT && !scene.idle(d) && !draft.says(d) && words.is(kind, parsed.lemma(d))) {
                Optional<Stretch> matter = matter(d);
                if (matter.isPresent()) {
                    return matter;
                }
            }
        }
        return Optional.empty();
    }

    /** What an asking or answering word governs, its preposition left out. */
    private Optional<Stretch> matter(int word) {
        int best = Scene.NONE;
        for (int d = parsed.firstDependent(word); d != Scene.NONE; d = parsed.nextSibling(d)) {
            switch (parsed.relation(d)) {
                case CCOMP -> {
                    return Optional.of(Trimmed.stretch(scene, scene.subtree(d)));
                }
                case OBJ, OBL, NMOD, ADVCL -> best = d > word && best == Scene.NONE ? d : best;
                default -> {}
            }
        }
        if (best == Scene.NONE) {
            return Optional.empty();
        }
        int preposition = parsed.clauses().preposition(best);
        int first = parsed.subtreeFirst(best);
        return Optional.of(
                Trimmed.stretch(scene, new Run(preposition == first ? first + 1 : first, parsed.subtreeEnd(best))));
    }
}
