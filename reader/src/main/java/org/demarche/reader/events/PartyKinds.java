package org.demarche.reader.events;

import java.util.Optional;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.actors.reference.Nouns;
import org.demarche.reader.actors.reference.Sort;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** What the words of one text stand for: people and bodies, politics, the games, or mere things. */
final class PartyKinds {
    /** How many words of a phrase are looked at for what it is. */
    private static final int WORDS = 12;

    private static final String NON_GOVERNMENTAL = "NGO.";

    private final ParsedText parsed;
    private final Mentions mentions;
    private final Words words;
    private final Nouns nouns;

    PartyKinds(ParsedText parsed, Mentions mentions, Words words, Nouns nouns) {
        this.nouns = nouns;
        this.parsed = parsed;
        this.mentions = mentions;
        this.words = words;
    }

    /** Whether a token heads a mention of a known actor. */
    boolean known(int token) {
        return mentions.headedBy(token)
                .filter(mention ->
                        mention.actor().isPresent() || mention.person().isPresent())
                .isPresent();
    }

    /** Whether a noun names people or bodies that may act. */
    boolean person(int token) {
        return known(token)
                || parsed.nameAt(token) != ParsedText.NONE
                || Words.among(parsed, token, words.people())
                || aged(token)
                || parsed.upos(token) == Upos.NOUN && nouns.sort(parsed.lemma(token)) == Sort.PERSON;
    }

    /** Whether a word tells a person by the age: "the 69-year-old". */
    boolean aged(int token) {
        return parsed.dependent(token, Relation.DET) != ParsedText.NONE && Words.among(parsed, token, words.aged());
    }

    /** Whether a pronoun means people wherever it stands, though the text may not tell whom: "him", "everyone". */
    boolean personal(int token) {
        return parsed.upos(token) == Upos.PRON
                && parsed.relation(token) != Relation.NMOD_POSS
                && words.personal().contains(parsed.lower(token));
    }

    /** Whether a token can head a party: a noun, or a participle that stands for people, as in "warned the accused". */
    boolean heads(int token) {
        return parsed.upos(token).nominal() && !adjective(token)
                || parsed.dependent(token, Relation.DET) != ParsedText.NONE
                        && (Words.among(parsed, token, words.people()) || aged(token));
    }

    /** Whether a noun is the end of a word that only tells how: "in-person". */
    private boolean adjective(int token) {
        return token > 1 && "-".equals(parsed.form(token - 1)) && parsed.upos(token - 2) == Upos.ADP;
    }

    /** Whether an actor may be a target: people, bodies, or a thing that bears a name; no mere thing. */
    boolean party(Actor actor) {
        return animate(actor);
    }

    /** Whether an actor is known, or its words name people or bodies. */
    boolean animate(Actor actor) {
        if (actor.code().isPresent() || actor.person().isPresent()) {
            return true;
        }
        int first = parsed.tokenAt(actor.stretch().start());
        int end = parsed.tokenAt(actor.stretch().end() - 1) + 1;
        for (int t = first; t < Math.min(end, parsed.size()); t++) {
            boolean head = parsed.head(t) < first || parsed.head(t) >= end;
            if (head && (person(t) || personal(t) || parsed.upos(t) == Upos.PROPN)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an actor belongs to politics: known by code, or by a word of office, force, law or protest. */
    boolean political(Actor actor) {
        if (actor.code().filter(this::political).isPresent()) {
            return true;
        }
        int first = parsed.tokenAt(actor.stretch().start());
        int end = parsed.tokenAt(actor.stretch().end() - 1) + 1;
        for (int t = first; t < Math.min(end, first + WORDS); t++) {
            if (Words.among(parsed, t, words.political())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether an actor is a part of a state or a body that does politics, not a state's name, which may be its team's.
     */
    boolean official(Actor actor) {
        return actor.code()
                .filter(code -> code.indexOf('.') >= 0 && !code.startsWith(NON_GOVERNMENTAL) && political(code))
                .isPresent();
    }

    /** Whether a code is a state's, a body's, or of a sector that does politics. */
    private boolean political(String code) {
        int dot = code.lastIndexOf('.');
        return dot < 0 || !words.privateSectors().contains(code.substring(dot + 1));
    }

    /** Whether a sentence tells of the games. */
    boolean game(int sentence) {
        for (int t = parsed.sentenceFirst(sentence); t < parsed.sentenceEnd(sentence); t++) {
            if (Words.among(parsed, t, words.games())
                    || t > 0 && words.games().contains(parsed.lower(t - 1) + "-" + parsed.lemma(t))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence tells of politics: by a known actor or a word of office, force, law or protest. */
    boolean politics(int sentence) {
        for (int t = parsed.sentenceFirst(sentence); t < parsed.sentenceEnd(sentence); t++) {
            if (Words.among(parsed, t, words.political())
                    || mentioned(t).filter(this::political).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> mentioned(int token) {
        return mentions.headedBy(token).flatMap(Mention::actor);
    }
}
