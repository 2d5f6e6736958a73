package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** Finds the words of a text that may attribute. Immutable. */
final class CueFinder {
    /** Sentences beyond this are lists or debris; whatever is quoted in them is still read as a quotation. */
    private static final int LONGEST_SENTENCE = 400;

    /** How far into its paragraph a colon may close the name of a speaker. */
    private static final int LONGEST_LABEL = 8;

    private final SpeechLexicon lexicon;
    private final RoleWords words;

    CueFinder(SpeechLexicon lexicon, RoleWords words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /** The candidates, in the order of the text. */
    List<Cue> find(Scene scene) {
        var cues = new ArrayList<Cue>();
        ParsedText parsed = scene.parsed();
        for (int s = 0; s < parsed.sentenceCount(); s++) {
            if (parsed.sentenceEnd(s) - parsed.sentenceFirst(s) <= LONGEST_SENTENCE) {
                for (int t = parsed.sentenceFirst(s); t < parsed.sentenceEnd(s); t++) {
                    if (!scene.idle(t)) {
                        at(scene, t).ifPresent(cues::add);
                    }
                }
            }
        }
        return cues;
    }

    private Optional<Cue> at(Scene scene, int token) {
        ParsedText parsed = scene.parsed();
        return switch (parsed.upos(token)) {
            case VERB -> verb(parsed, token).or(() -> phrase(parsed, token));
            case AUX -> Optional.empty();
            case NOUN ->
                predicate(parsed, token)
                        .or(() -> possessive(parsed, token))
                        .or(() -> single(parsed, token, SpeechWord.Kind.NOUN));
            case ADJ -> single(parsed, token, SpeechWord.Kind.ADJECTIVE).or(() -> mistaken(parsed, token));
            case ADV -> single(parsed, token, SpeechWord.Kind.ADVERB);
            case PUNCT -> label(scene, token);
            case ADP, SCONJ -> phrase(parsed, token);
            default -> Optional.empty();
        };
    }

    private Optional<Cue> single(ParsedText parsed, int token, SpeechWord.Kind kind) {
        return lexicon.find(kind, parsed.lemma(token)).map(word -> new Cue(token, token, word));
    }

    private Optional<Cue> mistaken(ParsedText parsed, int token) {
        return parsed.xpos(token).startsWith("VB") ? verb(parsed, token) : single(parsed, token, SpeechWord.Kind.FORM);
    }

    /** The entry with the verb's particle or preposition goes before the verb's own. */
    private Optional<Cue> verb(ParsedText parsed, int token) {
        return onlyGoesOn(parsed, token) ? Optional.empty() : verbOrPhrase(parsed, token);
    }

    /** "went on to say", "began by saying": it is the other verb that says. */
    private boolean onlyGoesOn(ParsedText parsed, int token) {
        int below = parsed.dependent(token, Relation.XCOMP);
        int governed = below == ParsedText.NONE ? parsed.dependent(token, Relation.ADVCL) : below;
        return governed != ParsedText.NONE
                && words.is(RoleWords.Kind.ASPECT, parsed.lemma(token))
                && lexicon.find(SpeechWord.Kind.VERB, parsed.lemma(governed))
                        .filter(word -> word.takes(Frame.THAT))
                        .isPresent();
    }

    private Optional<Cue> verbOrPhrase(ParsedText parsed, int token) {
        String lemma = parsed.lemma(token);
        if (token + 1 < parsed.size()) {
            Optional<SpeechWord> together = lexicon.find(SpeechWord.Kind.VERB, lemma + " " + parsed.lower(token + 1));
            if (together.isPresent() && parsed.upos(token + 1) != Upos.NOUN) {
                boolean particle = parsed.firstDependent(token + 1) == ParsedText.NONE && !governed(parsed, token + 1);
                return together.map(word -> new Cue(token, particle ? token + 1 : token, word));
            }
        }
        for (int d = parsed.firstDependent(token); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            Optional<SpeechWord> longer = lexicon.find(SpeechWord.Kind.VERB, lemma + " " + companion(parsed, d));
            if (longer.isPresent()) {
                return longer.map(word -> new Cue(token, token, word));
            }
        }
        return single(parsed, token, SpeechWord.Kind.VERB)
                .or(() -> lexicon.verbOf(parsed.lower(token)).map(word -> new Cue(token, token, word)));
    }

    /** "in the minister's words". */
    private Optional<Cue> possessive(ParsedText parsed, int token) {
        int owner = parsed.dependent(token, Relation.NMOD_POSS);
        for (SpeechWord word :
                owner == ParsedText.NONE ? List.<SpeechWord>of() : lexicon.possessives(parsed.lower(token))) {
            int preposition = parsed.subtreeFirst(owner) - 1;
            if (preposition >= 0 && parsed.lower(preposition).equals(word.lemma())) {
                return Optional.of(new Cue(token, token, word));
            }
        }
        return Optional.empty();
    }

    /** "The fund forecasts that growth will slow": a verb that was taken for a noun heads its sentence. */
    private Optional<Cue> predicate(ParsedText parsed, int token) {
        boolean heads = parsed.head(token) == ParsedText.NONE
                && token > 0
                && token + 1 < parsed.size()
                && parsed.upos(token - 1).nominal()
                && parsed.xpos(token).equals("NNS")
                && opensClause(parsed, token + 1);
        return heads
                ? lexicon.verbOf(parsed.lower(token))
                        .filter(word -> word.takes(Frame.THAT))
                        .map(word -> new Cue(token, token, word))
                : Optional.empty();
    }

    /** Whether a word opens a clause that says what was forecast, and no relative one, perhaps behind who is cited. */
    private boolean opensClause(ParsedText parsed, int token) {
        if (parsed.upos(token) == Upos.PUNCT && token + 1 < parsed.size()) {
            return parsed.xpos(token + 1).equals("VBG") && words.is(RoleWords.Kind.RELAY, parsed.lemma(token + 1));
        }
        int relative = parsed.dependent(token - 1, Relation.ACL_RELCL);
        int verb = relative == ParsedText.NONE ? parsed.dependent(token - 1, Relation.ACL) : relative;
        return words.is(RoleWords.Kind.COMPLEMENTIZER, parsed.lower(token))
                && verb != ParsedText.NONE
                && parsed.subject(verb) > token;
    }

    /** Whether a word is a preposition of something that follows: then it is not the verb's alone. */
    private static boolean governed(ParsedText parsed, int token) {
        return parsed.relation(token) == Relation.CASE && parsed.head(token) > token;
    }

    /**
     * The preposition or particle that may make another word of a verb; what opens its clause ("for what ...") does
     * not.
     */
    private static String companion(ParsedText parsed, int dependent) {
        if (parsed.relation(dependent) == Relation.OBL) {
            if (dependent < parsed.head(dependent)) {
                return "";
            }
            int preposition = parsed.clauses().preposition(dependent);
            return preposition == ParsedText.NONE ? "" : parsed.lower(preposition);
        }
        return parsed.lower(dependent);
    }

    private Optional<Cue> phrase(ParsedText parsed, int token) {
        for (SpeechWord word : lexicon.phrasesFrom(parsed.lower(token))) {
            int end = token + word.words().size();
            if (end <= parsed.size() && matches(parsed, token, word)) {
                return Optional.of(new Cue(token, end - 1, word));
            }
        }
        return Optional.empty();
    }

    private static boolean matches(ParsedText parsed, int token, SpeechWord word) {
        for (int i = 0; i < word.words().size(); i++) {
            if (!parsed.lower(token + i).equals(word.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A mark behind the first words of a paragraph, "Chair: ...", but not the one that closes a dateline. */
    private Optional<Cue> label(Scene scene, int token) {
        ParsedText parsed = scene.parsed();
        Optional<SpeechWord> word = lexicon.find(SpeechWord.Kind.MARK, parsed.form(token));
        if (word.isEmpty() || parsed.end(token) <= parsed.text().bodyStart()) {
            return Optional.empty();
        }
        for (int t = token - 1; t >= 0 && t >= token - LONGEST_LABEL; t--) {
            boolean bracket = parsed.form(t).equals("(");
            if (bracket || scene.quoteAt(t) != Scene.NONE || parsed.upos(t) == Upos.VERB) {
                return Optional.empty();
            }
            if (scene.startsParagraph(t)) {
                return word.map(w -> new Cue(token, token, w));
            }
        }
        return Optional.empty();
    }
}
