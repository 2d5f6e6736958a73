package org.demarche.lab.text;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.demarche.formats.Intake;
import org.demarche.formats.Item;
import org.demarche.formats.Items;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Quotation;
import org.demarche.reader.text.RepairedText;
import org.demarche.reader.text.Repairer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code lab evaluate quotations}: spoils one mark of one sound quotation in each story, and counts how many quotations
 * are still read with the same words.
 */
@Command(
        name = "quotations",
        description = "Measure how many quotations survive a spoilt mark.",
        mixinStandardHelpOptions = true)
public final class EvaluateQuotations implements Callable<Integer> {
    private static final int SHORTEST = 30;
    private static final double PERCENT = 100.0;

    @Parameters(arity = "1..*", paramLabel = "STORIES", description = "Stories, files or folders.")
    private List<Path> stories = List.of();

    @Option(names = "--seed", description = "Seed of the choice (default: ${DEFAULT-VALUE}).", defaultValue = "7")
    private long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Ways to spoil a quotation. */
    private enum Fault {
        TURNED {
            @Override
            String spoil(String before, String quoted, String after) {
                return before + '“' + quoted + '“' + after;
            }
        },
        TURNED_AND_SPACED {
            @Override
            String spoil(String before, String quoted, String after) {
                return before + '“' + quoted + " “" + after.stripLeading();
            }
        },
        STRAIGHT {
            @Override
            String spoil(String before, String quoted, String after) {
                return (before + '“' + quoted + '”' + after).replaceAll("[“”]", "\"");
            }
        },
        NEVER_CLOSED {
            @Override
            String spoil(String before, String quoted, String after) {
                return before + '“' + quoted + after;
            }
        },
        NEVER_OPENED {
            @Override
            String spoil(String before, String quoted, String after) {
                return before + quoted + '”' + after;
            }
        };

        abstract String spoil(String before, String quoted, String after);
    }

    @Override
    public Integer call() {
        var repairer = Repairer.load();
        List<RepairedText> texts = texts(repairer);
        PrintWriter out = spec.commandLine().getOut();
        for (Fault fault : Fault.values()) {
            var random = new Random(seed);
            int spoilt = 0;
            int kept = 0;
            for (RepairedText text : texts) {
                List<Quotation> sound = sound(text);
                if (!sound.isEmpty()) {
                    spoilt++;
                    kept += survives(repairer, text.text(), sound.get(random.nextInt(sound.size())), fault) ? 1 : 0;
                }
            }
            out.printf(Locale.ROOT, "QUOTATION_%s %.1f (%d of %d)%n", fault, PERCENT * kept / spoilt, kept, spoilt);
        }
        return 0;
    }

    private List<RepairedText> texts(Repairer repairer) {
        var texts = new ArrayList<RepairedText>();
        List<String> paths = stories.stream().map(Path::toString).toList();
        try (Items items = new Intake().read(Intake.sources(paths), InputStream.nullInputStream())) {
            while (items.hasNext()) {
                if (items.next() instanceof Item.Story story) {
                    texts.add(repairer.repair(story.document()));
                }
            }
        }
        return texts;
    }

    private static List<Quotation> sound(RepairedText text) {
        return text.quotations().stream()
                .filter(q -> !q.repaired() && !q.continues() && q.end() - q.start() > SHORTEST)
                .filter(q -> text.text().charAt(q.start()) == '“' && text.text().charAt(q.end() - 1) == '”')
                .toList();
    }

    private static boolean survives(Repairer repairer, String text, Quotation quotation, Fault fault) {
        String quoted = text.substring(quotation.start() + 1, quotation.end() - 1);
        String spoilt = fault.spoil(text.substring(0, quotation.start()), quoted, text.substring(quotation.end()));
        RepairedText read = repairer.repair(Document.of("spoilt", spoilt));
        return read.quotations().stream()
                .map(q -> words(read.text().substring(q.start(), q.end())))
                .collect(Collectors.toSet())
                .contains(words(quoted));
    }

    private static String words(String quoted) {
        return quoted.replaceAll("[“”]", "").strip();
    }
}
