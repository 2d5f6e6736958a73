package org.demarche.reader.attribution;

import org.demarche.reader.actors.Mentions;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Upos;

/** Knows the labels of speakers, in transcripts and headlines: "Question:", "Foreign Minister Ben Amor:". */
final class Labels {
    /** How many words a label may have. */
    static final int LONGEST = 8;

    private final ParsedText parsed;
    private final RoleWords words;
    private final Mentions mentions;

    Labels(ParsedText parsed, RoleWords words, Mentions mentions) {
        this.parsed = parsed;
        this.words = words;
        this.mentions = mentions;
    }

    /** Whether a label stands for who asks, whatever his name: "Q", "Reporter". */
    boolean asks(Run label) {
        return words.is(RoleWords.Kind.ASKER, parsed.lower(head(label)));
    }

    /** Whether a label names a person, an office or a body that can speak, and no place that a dateline would. */
    boolean speaks(Run label) {
        if (label.isEmpty() || label.length() > LONGEST || verbal(label)) {
            return false;
        }
        int head = head(label);
        return asks(label)
                || words.is(RoleWords.Kind.ANSWERER, parsed.lower(head))
                || words.is(RoleWords.Kind.SPEAKER, parsed.lemma(head))
                || words.is(RoleWords.Kind.SPEAKER, parsed.lower(head))
                || named(label, head);
    }

    /** Whether a label ends with a proper noun. */
    boolean isProper(Run label) {
        return parsed.upos(head(label)) == Upos.PROPN;
    }

    /** Whether a label is a name, and not one of a place. */
    boolean isName(Run label) {
        int name = parsed.nameAt(head(label));
        return parsed.upos(head(label)) == Upos.PROPN
                && !verbal(label)
                && mentions.placeIn(head(label)).isEmpty()
                && (name == Scene.NONE || parsed.names().get(name).type() != NameType.LOCATION);
    }

    private boolean named(Run label, int head) {
        for (int t = label.first(); t < label.end(); t++) {
            var mention = mentions.headedBy(t);
            if (mention.flatMap(Mention::person).isPresent()
                    || mention.flatMap(Mention::actor).filter(this::office).isPresent()
                            && mentions.placeIn(t).isEmpty()) {
                return true;
            }
        }
        int name = parsed.nameAt(head);
        return name != Scene.NONE && parsed.names().get(name).type() == NameType.PERSON;
    }

    /** A code with a sector or of a body; a bare state's name opens datelines. */
    private boolean office(String code) {
        return code.indexOf('.') >= 0;
    }

    private boolean verbal(Run label) {
        for (int t = label.first(); t < label.end(); t++) {
            if (parsed.upos(t) == Upos.VERB || parsed.upos(t) == Upos.AUX) {
                return true;
            }
        }
        return false;
    }

    /** The word that heads a label: the last one. */
    int head(Run label) {
        return label.end() - 1;
    }

    /** The token by which a label's actor is found. */
    int actor(Run label) {
        for (int t = label.end() - 1; t >= label.first(); t--) {
            if (mentions.headedBy(t).flatMap(Mention::person).isPresent()) {
                return t;
            }
        }
        for (int t = label.end() - 1; t >= label.first(); t--) {
            if (mentions.headedBy(t).isPresent()) {
                return t;
            }
        }
        return head(label);
    }
}
