package org.demarche.reader.attribution;

import java.util.EnumSet;
import java.util.Set;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** Words of saying with which nothing is said: "signs a treaty", "claimed a medal", "according to schedule". */
final class Deeds {
    /** Contents that are said even by a word that mostly tells what is done. */
    private static final Set<ContentKind> SAID = EnumSet.of(
            ContentKind.QUOTE_BEFORE,
            ContentKind.QUOTE_AFTER,
            ContentKind.QUOTE_AROUND,
            ContentKind.CLAUSE,
            ContentKind.NOUN_CLAUSE,
            ContentKind.PARATAXIS);

    /** Longer quotations are no names. */
    private static final int LONGEST_NAME = 7;

    private static final String SINGLE_MARKS = "‘'’`";

    private final Scene scene;
    private final ParsedText parsed;
    private final RoleWords words;
    private final EmptySayings empty;

    Deeds(Scene scene, RoleWords words) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.words = words;
        this.empty = new EmptySayings(scene, words);
    }

    /** Whether its word says anything with such a content: a deed's object is what is done, not what is said. */
    boolean speaks(Draft draft) {
        boolean deed = words.is(RoleWords.Kind.DEED, draft.cue().word().lemma());
        return (!deed || SAID.contains(draft.kind()))
                && !measured(draft)
                && !names(draft)
                && !hears(draft)
                && !taken(draft)
                && !gap(draft)
                && !predicated(draft)
                && !appears(draft)
                && !empty.says(draft);
    }

    /** {@code the sculptor called "the Goat"}: a participle that gives a name. */
    private boolean names(Draft draft) {
        int verb = draft.cue().head();
        return words.is(RoleWords.Kind.NAMING, draft.cue().word().lemma())
                && parsed.xpos(verb).equals("VBN")
                && (parsed.relation(verb) == Relation.ACL || parsed.passive(verb))
                && draft.hull().length() <= LONGEST_NAME
                && (scene.mark(draft.hull().first())
                        || SINGLE_MARKS.indexOf(
                                        parsed.form(draft.hull().first()).charAt(0))
                                >= 0);
    }

    /** "claimed a medal", "issued a permit": with such an object nothing is said. */
    private boolean taken(Draft draft) {
        int object = parsed.dependent(draft.cue().head(), Relation.OBJ);
        String verb = draft.cue().word().lemma() + " ";
        boolean whole = draft.kind() == ContentKind.OBJECT;
        return object != Scene.NONE
                && (whole && words.is(RoleWords.Kind.TAKEN, verb + "*")
                        || (whole || draft.kind() == ContentKind.RIGHT)
                                && words.is(RoleWords.Kind.TAKEN, verb + parsed.lemma(object)));
    }

    /** "services it offers", "What does the army say?": where the content should stand there is but a gap. */
    private boolean gap(Draft draft) {
        int cue = draft.cue().head();
        boolean verb = draft.cue().word().kind() == SpeechWord.Kind.VERB;
        boolean relative = draft.kind() == ContentKind.HOST
                && parsed.relation(cue) == Relation.ACL_RELCL
                && !draft.cue().word().takes(Frame.CLAUSE);
        boolean asked = draft.hull().length() == 1
                && parsed.xpos(draft.hull().first()).startsWith("W")
                && parsed.form(scene.sentence(cue).end() - 1).equals("?");
        return verb && (asked || relative && draft.hull().end() <= cue);
    }

    /** "The deal seems dead": it seems so to nobody who speaks. */
    private boolean appears(Draft draft) {
        return draft.sourceWords().isEmpty()
                && draft.kind() != ContentKind.SUBJECT_PREDICATE
                && draft.kind() != ContentKind.INFINITIVE
                && draft.kind() != ContentKind.CLAUSE
                && words.is(RoleWords.Kind.APPEARANCE, draft.cue().word().lemma());
    }

    /** "The claim was in response to ...": what is told of a claim is not what was claimed. */
    private boolean predicated(Draft draft) {
        return draft.kind() == ContentKind.PREDICATE && parsed.upos(draft.hull().first()) == Upos.ADP;
    }

    /** "The families had not been informed": whom one tells is no content. */
    private static boolean hears(Draft draft) {
        return draft.kind() == ContentKind.SUBJECT && draft.cue().word().takes(Frame.ADDRESSEE);
    }

    /** "paid according to the number of children": nobody speaks. */
    private boolean measured(Draft draft) {
        int source = draft.source().head();
        return draft.cue().word().kind() == SpeechWord.Kind.PREPOSITION
                && source != Scene.NONE
                && words.is(RoleWords.Kind.YARDSTICK, parsed.lemma(source));
    }
}
