package org.demarche.reader.attribution;

import java.util.List;
import java.util.Optional;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.syntax.Name;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;
import org.jspecify.annotations.Nullable;

/**
 * Who answers in an interview whose turns are marked "A:" alone: the only person by name who speaks before its first
 * turn. Where nobody does, or more than one, it stays open.
 */
final class Interviewee {
    private final ParsedText parsed;
    private final RoleWords words;
    private final Mentions mentions;

    Interviewee(ParsedText parsed, RoleWords words, Mentions mentions) {
        this.parsed = parsed;
        this.words = words;
        this.mentions = mentions;
    }

    /** Whether an attribution is a turn of which the text says no more than that somebody answers. */
    boolean answers(Draft draft) {
        Run label = draft.sourceWords();
        return mark(draft) && label.length() == 1 && words.is(RoleWords.Kind.ANSWERER, parsed.lower(label.first()));
    }

    /** Who answers in all such turns: code and name, on the words that name him. */
    Optional<Actor> of(List<Draft> drafts) {
        Name only = null;
        for (Draft draft : drafts) {
            if (mark(draft)) {
                break;
            }
            Name name = name(draft);
            if (name != null && only != null && !surname(name).equals(surname(only))) {
                return Optional.empty();
            }
            only = only == null ? name : only;
        }
        return Optional.ofNullable(only).map(this::actor);
    }

    private static boolean mark(Draft draft) {
        return draft.cue().word().kind() == SpeechWord.Kind.MARK;
    }

    private @Nullable Name name(Draft draft) {
        int head = draft.sourceWords().isEmpty() ? Scene.NONE : draft.source().head();
        int at = head == Scene.NONE ? Scene.NONE : parsed.nameAt(head);
        return at != Scene.NONE && parsed.names().get(at).type() == NameType.PERSON
                ? parsed.names().get(at)
                : null;
    }

    private String surname(Name name) {
        return parsed.lower(name.end() - 1);
    }

    private Actor actor(Name name) {
        var stretch = parsed.stretch(name.first(), name.end());
        Optional<Actor> known = mentions.headedBy(name.first())
                .map(mention -> new Actor(mention.actor(), mention.person(), stretch, true));
        return known.filter(actor -> actor.person().isPresent())
                .orElse(new Actor(Optional.empty(), Optional.of(stretch.text()), stretch, true));
    }
}
