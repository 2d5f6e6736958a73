package org.demarche.lab.syntax;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.SyntaxEngine;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Repairer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab parse}: tokens, tags, lemmas, trees and names of stories, in CoNLL-U, to see what the stages see. */
@Command(
        name = "parse",
        description = "Print stories as CoNLL-U: what the stages above the syntax see.",
        mixinStandardHelpOptions = true)
public final class Parse implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "STORY", description = "Text files.")
    private List<Path> stories = List.of();

    @Option(
            names = "--models",
            paramLabel = "FOLDER",
            description = "Parse with the models and the tokens.tsv of this folder, of another language say.")
    private Optional<Path> models = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Repairer repairer = Repairer.load();
        SyntaxEngine engine = Models.of(models).engine();
        for (Path story : stories) {
            ParsedText parsed = engine.parse(repairer.repair(Document.of(story.toString(), Files.readString(story))));
            for (int s = 0; s < parsed.sentenceCount(); s++) {
                print(parsed, s, out);
            }
        }
        return 0;
    }

    private static void print(ParsedText parsed, int sentence, PrintWriter out) {
        int first = parsed.sentenceFirst(sentence);
        for (int t = first; t < parsed.sentenceEnd(sentence); t++) {
            int head = parsed.head(t) == ParsedText.NONE ? 0 : parsed.head(t) - first + 1;
            String name = parsed.nameAt(t) == ParsedText.NONE
                    ? "_"
                    : "Name=" + parsed.names().get(parsed.nameAt(t)).type();
            out.println(String.join(
                    "\t",
                    Integer.toString(t - first + 1),
                    parsed.form(t),
                    parsed.lemma(t),
                    parsed.upos(t).name(),
                    parsed.xpos(t),
                    "_",
                    Integer.toString(head),
                    parsed.relation(t).label(),
                    "_",
                    name));
        }
        out.println();
    }
}
