package org.demarche.lab.actors;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.demarche.lab.input.StoryFiles;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.text.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code lab sample actors}: passages of stories with every mention of an actor in them numbered and coded, for judging
 * by eye. Rounds of one seed share no outlet's story.
 */
@Command(
        name = "actors",
        description = "Print passages with the actors read in them, numbered: one story of each outlet a round.",
        mixinStandardHelpOptions = true)
public final class SampleActors implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FOLDER", description = "Folder of stories named OUTLET_NUMBER.")
    private Path folder = Path.of("");

    @Option(names = "--seed", description = "Seed of the choice.", defaultValue = "1")
    private long seed;

    @Option(
            names = "--round",
            description = "Which story of each outlet: 0, 1 ... give other stories.",
            defaultValue = "0")
    private int round;

    @Option(names = "--sentences", description = "How many sentences of a story.", defaultValue = "4")
    private int sentences;

    private int numbered;

    @Override
    public Integer call() {
        var reader = new ActorReader();
        PrintWriter out = spec.commandLine().getOut();
        for (Document document : Outlets.chosen(StoryFiles.documents(List.of(folder.toString())), seed, round)) {
            ParsedText parsed = reader.parse(document);
            passage(document, parsed, reader.link(parsed), out);
        }
        out.printf("%d mentions%n", numbered);
        out.flush();
        return 0;
    }

    /** What stands before the passage is printed bare, so that the judge knows whom a pronoun may mean. */
    private void passage(Document document, ParsedText parsed, Mentions mentions, PrintWriter out) {
        int count = parsed.sentenceCount();
        int first = new Random(seed * 31 + document.id().hashCode()).nextInt(Math.max(1, count - sentences + 1));
        int end = Math.min(count, first + sentences);
        out.printf(
                "%n== %s %s%n",
                document.label(),
                parsed.text()
                        .document()
                        .metadata()
                        .published()
                        .map(Object::toString)
                        .orElse("no day"));
        if (count == 0) {
            return;
        }
        int from = parsed.sentenceFirst(first);
        int to = parsed.sentenceEnd(end - 1);
        if (from > 0) {
            out.println("   " + oneLine(parsed.stretch(0, from).text()));
        }
        var coded = new CodedPassage(parsed, mentions, from, to);
        out.println(">> " + oneLine(coded.text(numbered)));
        numbered += coded.count();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
