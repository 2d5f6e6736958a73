package org.demarche.reader.attribution;

import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;

/** Words of saying that only tell of a saying: of its occasion, its medium, its place, or of a blow. */
final class EmptySayings {
    private final Scene scene;
    private final ParsedText parsed;
    private final RoleWords words;

    EmptySayings(Scene scene, RoleWords words) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.words = words;
    }

    /** Whether what an attribution would tell is no saying of its own. */
    boolean says(Draft draft) {
        return relative(draft) || setting(draft) || published(draft) || whenAsked(draft) || strikes(draft);
    }

    /** "An allegation that the army rejected": what it is about is the allegation itself. */
    private boolean relative(Draft draft) {
        int that = draft.hull().first() - 1;
        return draft.kind() == ContentKind.NOUN_CLAUSE
                && that > 0
                && parsed.xpos(that).equals("WDT")
                && parsed.relation(that) == Relation.OBJ;
    }

    /** "Made the remarks at a briefing", "no comment from the army": where it is said, or by whom, is not what. */
    private boolean setting(Draft draft) {
        int before = draft.hull().first() - 1;
        if (draft.kind() != ContentKind.OBLIQUE || draft.cue().word().kind() != SpeechWord.Kind.NOUN || before < 0) {
            return false;
        }
        int head = headOf(draft.hull());
        boolean medium = head != Scene.NONE
                && words.is(RoleWords.Kind.MEDIUM, parsed.lemma(head))
                && words.is(RoleWords.Kind.SETTING, parsed.lower(before));
        boolean speaker = draft.sourceWords().isEmpty() && words.is(RoleWords.Kind.ORIGIN, parsed.lower(before));
        return medium || speaker;
    }

    private int headOf(Run run) {
        for (int t = run.first(); t < run.end(); t++) {
            if (!run.contains(parsed.head(t))) {
                return t;
            }
        }
        return Scene.NONE;
    }

    /** "In a statement issued on Monday, the leaders said": it is they who speak. */
    private boolean published(Draft draft) {
        int source = draft.source().head();
        return draft.source().kind() == SourceKind.DESCRIBED
                && words.is(RoleWords.Kind.MEDIUM, parsed.lemma(source))
                && parsed.xpos(draft.cue().head()).equals("VBN")
                && parsed.relation(draft.cue().head()) == Relation.ACL;
    }

    /** "He spoke when asked to comment on reports that ...": who asks says nothing, and the reports are not his. */
    private boolean whenAsked(Draft draft) {
        int cue = draft.cue().head();
        int above = parsed.head(cue);
        boolean asked = asked(cue) && draft.sourceWords().isEmpty();
        boolean comment = above != Scene.NONE
                && parsed.relation(cue) == Relation.XCOMP
                && asked(above)
                && words.is(RoleWords.Kind.SILENCE, parsed.lemma(cue));
        return asked || comment;
    }

    private boolean asked(int verb) {
        int mark = parsed.dependent(verb, Relation.MARK);
        int adverb = mark == Scene.NONE ? parsed.dependent(verb, Relation.ADVMOD) : mark;
        boolean passive = parsed.xpos(verb).equals("VBN") || parsed.xpos(verb).equals("VBD");
        return passive
                && parsed.subject(verb) == Scene.NONE
                && parsed.relation(verb) == Relation.ADVCL
                && adverb == verb - 1
                && words.is(RoleWords.Kind.OCCASION, parsed.lemma(verb));
    }

    /** "Attacked Iran": no judgement of a place or a state, but a blow. */
    private boolean strikes(Draft draft) {
        int object = parsed.dependent(draft.cue().head(), Relation.OBJ);
        int name = object == Scene.NONE ? Scene.NONE : parsed.nameAt(object);
        return name != Scene.NONE
                && draft.kind() == ContentKind.OBJECT
                && parsed.names().get(name).type() == NameType.LOCATION
                && words.is(RoleWords.Kind.BLOW, draft.cue().word().lemma());
    }
}
