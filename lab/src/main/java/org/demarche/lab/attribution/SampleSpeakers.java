package org.demarche.lab.attribution;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.lab.input.InputException;
import org.demarche.lab.input.Lot;
import org.demarche.lab.input.StoryFiles;
import org.demarche.reader.Reader;
import org.demarche.reader.Reading;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.syntax.SyntaxEngine;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Repairer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code lab sample speakers}: whole stories drawn by chance, under each sentence the statements made in it, to be
 * judged by eye. Rounds of one seed share no story.
 */
@Command(
        name = "speakers",
        description =
                "Draw stories and print them with who says what to whom under each sentence, to be judged by eye.",
        mixinStandardHelpOptions = true)
public final class SampleSpeakers implements Callable<Integer> {
    @Parameters(paramLabel = "STORY", arity = "1..*", description = "Stories: files, folders or globs.")
    private List<String> stories = List.of();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Which draw; the same seed draws the same.")
    private long seed;

    @Option(names = "--round", paramLabel = "N", defaultValue = "0", description = "0, 1 ... give other stories.")
    private int round;

    @Option(names = "--count", paramLabel = "N", defaultValue = "10", description = "How many stories a round.")
    private int count;

    @Option(
            names = "--least",
            paramLabel = "N",
            defaultValue = "3",
            description = "Stories with fewer statements are passed over.")
    private int least;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Repairer repairer = Repairer.load();
        SyntaxEngine engine = SyntaxEngine.load();
        int shown = 0;
        List<Reading> drawn = drawn();
        for (Reading reading : drawn) {
            var sheet = new SpeakerSheet(reading, engine.parse(repairer.repair(reading.document())));
            sheet.lines(shown).forEach(out::println);
            shown += sheet.count();
        }
        out.println("STORIES " + drawn.size());
        out.println("STATEMENTS_SHOWN " + shown);
        return 0;
    }

    /** The stories of the round: of all that have enough statements, in an order by chance, so many. */
    private List<Reading> drawn() {
        Reader reader = Reader.load();
        var drawn = new ArrayList<Reading>();
        int passed = 0;
        for (Document document : byLot()) {
            Reading reading = reader.read(document);
            if (reading.findings(Statement.class).size() >= least && passed++ >= round * count) {
                drawn.add(reading);
            }
            if (drawn.size() == count) {
                break;
            }
        }
        if (drawn.isEmpty()) {
            throw new InputException(
                    String.join(", ", stories) + ": no story with " + least + " statements in round " + round);
        }
        return drawn;
    }

    private List<Document> byLot() {
        return StoryFiles.documents(stories).stream()
                .sorted(Comparator.comparingLong(document -> Lot.of(document.id(), seed)))
                .toList();
    }
}
