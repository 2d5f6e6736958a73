package org.demarche.reader.attribution;

import java.util.List;
import java.util.Locale;
import org.demarche.reader.finding.Act;

/**
 * One entry of the lexicon of attributing words.
 *
 * @param words its lemma, a verb's particle or preposition behind it
 * @param kind its word class
 * @param frames what its content may be, as {@link Frame#bit()}s
 * @param act what the speaker does by it
 * @param infinitiveAct what the speaker does by it where the content is an infinitive: "asked whether", "asked to"
 */
record SpeechWord(List<String> words, Kind kind, int frames, Act act, Act infinitiveAct) {
    SpeechWord {
        words = List.copyOf(words);
    }

    /** Word classes that attribute. */
    enum Kind {
        VERB,
        NOUN,
        ADJECTIVE,
        PREPOSITION,
        ADVERB,
        /** A punctuation mark: "Chair: ...". */
        MARK,
        /** A form of a verb that taggers take for another word. */
        FORM,
        /** A preposition and a noun around who speaks: "in the minister's words". */
        POSSESSIVE;

        static Kind of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
    }

    /** The word itself, without particle. */
    String lemma() {
        return words.get(0);
    }

    /** Whether its content may be of this kind. */
    boolean takes(Frame frame) {
        return (frames & frame.bit()) != 0;
    }
}
