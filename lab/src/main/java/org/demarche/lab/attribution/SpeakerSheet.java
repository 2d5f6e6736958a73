package org.demarche.lab.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.reader.Reading;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Polarity;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.syntax.ParsedText;

/**
 * A story for the eye: each sentence, and under it the statements whose cue stands in it (without a cue: whose content
 * starts in it), each with its speaker's words and whom they mean, cue, act, hearers and the ends of its content.
 */
final class SpeakerSheet {
    /** How many words of a content are shown at either end. */
    private static final int EDGE = 6;

    private final Reading reading;
    private final ParsedText parsed;
    private final Map<Integer, List<Statement>> bySentence = new TreeMap<>();

    SpeakerSheet(Reading reading, ParsedText parsed) {
        this.reading = reading;
        this.parsed = parsed;
        for (Statement statement : reading.findings(Statement.class)) {
            Stretch place = statement.cue().isEmpty() ? statement.content() : statement.cue();
            int sentence = parsed.sentenceOf(parsed.tokenAt(place.start()));
            bySentence.computeIfAbsent(sentence, none -> new ArrayList<>()).add(statement);
        }
    }

    /** How many statements it shows. */
    int count() {
        return bySentence.values().stream().mapToInt(List::size).sum();
    }

    /**
     * The lines.
     *
     * @param before how many statements were numbered before
     */
    List<String> lines(int before) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("== " + reading.document().label());
        int number = before;
        for (int s = 0; s < parsed.sentenceCount(); s++) {
            lines.add(oneLine(parsed.stretch(parsed.sentenceFirst(s), parsed.sentenceEnd(s))));
            List<Statement> told = new ArrayList<>(bySentence.getOrDefault(s, List.of()));
            told.sort(Comparator.comparingInt(SpeakerSheet::place));
            for (Statement statement : told) {
                number++;
                lines.add("    " + number + "  " + told(statement));
            }
        }
        return lines;
    }

    private static int place(Statement statement) {
        return (statement.cue().isEmpty() ? statement.content() : statement.cue()).start();
    }

    private static String told(Statement statement) {
        return statement.act()
                + (statement.polarity() == Polarity.NEGATIVE ? " NOT" : "")
                + "  " + speakers(statement)
                + "  “" + oneLine(statement.cue()) + "”"
                + (statement.addressees().isEmpty() ? "" : "  > " + actors(statement.addressees()))
                + "  | " + ends(statement.content());
    }

    /** Claimants outermost first, the speaker last. */
    private static String speakers(Statement statement) {
        String chain = statement.chain().stream()
                .map(claimant -> actor(claimant) + " : ")
                .collect(Collectors.joining());
        return chain + statement.speaker().map(SpeakerSheet::actor).orElse("[?]");
    }

    private static String actors(List<Actor> actors) {
        return actors.stream().map(SpeakerSheet::actor).collect(Collectors.joining(", "));
    }

    private static String actor(Actor actor) {
        String meant = Optional.of(actor.person().orElse("")
                        + actor.code().map(code -> "/" + code).orElse(""))
                .filter(words -> !words.isEmpty())
                .map(words -> " = " + words)
                .orElse("");
        return "[" + oneLine(actor.stretch()) + meant + (actor.inferred() ? " (inferred)" : "") + "]";
    }

    /** The whole content where it is short, else its first and last words. */
    private static String ends(Stretch content) {
        String[] words = oneLine(content).split(" ");
        if (words.length <= 2 * EDGE + 2) {
            return String.join(" ", words);
        }
        return String.join(" ", List.of(words).subList(0, EDGE))
                + " ... "
                + String.join(" ", List.of(words).subList(words.length - EDGE, words.length));
    }

    private static String oneLine(Stretch stretch) {
        return stretch.text().replaceAll("\\s+", " ");
    }
}
