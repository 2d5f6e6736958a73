package org.demarche.lab.events;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.demarche.formats.Intake;
import org.demarche.formats.Item;
import org.demarche.formats.Items;
import org.demarche.lab.input.InputException;
import org.demarche.lab.input.Lot;
import org.demarche.reader.Reader;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Event;
import org.demarche.reader.syntax.SyntaxEngine;
import org.demarche.reader.text.Repairer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab sample events}: sentences drawn by chance, each with every event coded in it, to be judged by eye. */
@Command(
        name = "events",
        description = "Draw sentences in which events were coded and print them with every event, to be judged by eye.",
        mixinStandardHelpOptions = true)
public final class SampleEvents implements Callable<Integer> {
    @Parameters(paramLabel = "STORY", arity = "1..*", description = "Stories: files, folders or globs.")
    private List<String> stories = List.of();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Which draw; the same seed draws the same.")
    private long seed;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many sentences; 0 for all, in the order of the stories.")
    private int count;

    @Option(
            names = "--half",
            paramLabel = "HALF",
            description = "all stories (the default), even (stories 0, 2, 4 ...: to mend on) or odd (to judge).")
    private Half half = Half.ALL;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Which stories count. */
    enum Half {
        ALL,
        EVEN,
        ODD;

        boolean has(int story) {
            return this == ALL || (story % 2 == 0) == (this == EVEN);
        }
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<SentenceEvents> drawn = drawn(sentences());
        for (int i = 0; i < drawn.size(); i++) {
            print(i + 1, drawn.get(i), out);
        }
        out.println("EVENT_SENTENCES " + drawn.size());
        out.println("EVENTS_SHOWN "
                + drawn.stream().mapToInt(each -> each.events().size()).sum());
        return 0;
    }

    private List<SentenceEvents> sentences() {
        var sentences = new ArrayList<SentenceEvents>();
        Reader reader = Reader.load();
        Repairer repairer = Repairer.load();
        SyntaxEngine engine = SyntaxEngine.load();
        try (Items items = new Intake().read(Intake.sources(stories), InputStream.nullInputStream())) {
            for (int i = 0; items.hasNext(); i++) {
                if (items.next() instanceof Item.Story story && half.has(i)) {
                    sentences.addAll(SentenceEvents.of(reader.explain(story.document()), repairer, engine));
                }
            }
        }
        if (sentences.isEmpty()) {
            throw new InputException(String.join(", ", stories) + ": no event was coded in any sentence");
        }
        return sentences;
    }

    /** So many sentences in an order by chance, which is of each sentence: a better reader draws mostly the same. */
    private List<SentenceEvents> drawn(List<SentenceEvents> all) {
        return count <= 0
                ? all
                : all.stream()
                        .sorted(Comparator.comparingLong(sentence -> Lot.of(sentence.text(), seed)))
                        .limit(count)
                        .toList();
    }

    private static void print(int number, SentenceEvents sentence, PrintWriter out) {
        out.println(number + "  " + sentence.document() + "  " + sentence.text());
        for (SentenceEvents.Told told : sentence.events()) {
            Event event = told.event();
            out.println("      " + event.type()
                    + event.mode().map(mode -> "/" + mode).orElse("")
                    + "  " + actors(event.source()) + " > " + actors(event.target())
                    + "  “" + event.trigger().text().replaceAll("\\s+", " ") + "”"
                    + "  " + event.polarity() + " " + event.modality()
                    + (event.chain().isEmpty() ? "" : "  claimed by " + actors(event.chain()))
                    + "  " + told.reason() + "  confidence " + event.confidence());
        }
        out.println();
    }

    private static String actors(List<Actor> actors) {
        return actors.stream().map(SampleEvents::words).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String words(Actor actor) {
        return actor.stretch().text().replaceAll("\\s+", " ")
                + actor.code().map(code -> " = " + code).orElse("")
                + (actor.inferred() ? " (inferred)" : "");
    }
}
