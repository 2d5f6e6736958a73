package org.demarche.reader.finding;

import java.util.List;
import java.util.Optional;

/**
 * One attribution. One statement per content, its speaker the innermost source.
 *
 * @param speaker who speaks; empty where the source stays unnamed ("it was reported")
 * @param cue the words that attribute ("said", "according to"); {@link Stretch#NONE} in free continuation
 * @param content the whole clause or quotation, quotation marks included, complementizer left out
 * @param quotes the quoted stretches in the content, marks included
 * @param addressees to whom it was said
 * @param occasion the question or claim it answers
 * @param date when it was said
 * @param place where it was said
 * @param medium by what means ("at a briefing", "in a phone call")
 * @param chain the outer claimants only, outermost first
 * @param confidence 0 to 1
 */
public record Statement(
        String id,
        Form form,
        Act act,
        Polarity polarity,
        Optional<Actor> speaker,
        Stretch cue,
        Stretch content,
        List<Stretch> quotes,
        List<Actor> addressees,
        Optional<Stretch> occasion,
        Optional<Time> date,
        Optional<Stretch> place,
        Optional<Stretch> medium,
        List<Actor> chain,
        double confidence)
        implements Finding {

    public Statement {
        quotes = List.copyOf(quotes);
        addressees = List.copyOf(addressees);
        chain = List.copyOf(chain);
    }

    /** Whether the content is quoted, paraphrased or both. */
    public enum Form {
        DIRECT,
        INDIRECT,
        MIXED
    }

    @Override
    public Stretch anchor() {
        return content;
    }

    /** The claimants of what the content tells: the outer ones, then the speaker. */
    public List<Actor> claimants() {
        if (speaker.isEmpty()) {
            return chain;
        }
        var all = new java.util.ArrayList<>(chain);
        all.add(speaker.get());
        return List.copyOf(all);
    }
}
