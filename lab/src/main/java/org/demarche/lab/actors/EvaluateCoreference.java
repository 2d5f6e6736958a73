package org.demarche.lab.actors;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.actors.reference.Coreference;
import org.demarche.reader.syntax.ParsedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab evaluate coreference}: pronouns and chains against GUM's entities, from raw text. */
@Command(
        name = "coreference",
        description = "Measure pronouns (share linked to a mention of the same gold entity, no link counting as wrong)"
                + " and chains of names and nominals, from raw text.",
        mixinStandardHelpOptions = true)
public final class EvaluateCoreference implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "GUM's CoNLL-U files, or folders of them.")
    private List<Path> files = List.of();

    @Option(names = "--errors", description = "Tell each pronoun that was linked wrongly or not.")
    private boolean errors;

    private final Share heShe = new Share();
    private final Share all = new Share();
    private final Map<String, Share> rows = new TreeMap<>();
    private final ConllScore chains = new ConllScore();

    /** A share counted. */
    private static final class Share {
        private int right;
        private int all;

        private void count(boolean holds) {
            all++;
            right += holds ? 1 : 0;
        }

        private double percent() {
            return 100.0 * right / Math.max(all, 1);
        }
    }

    @Override
    public Integer call() {
        var reader = new ActorReader();
        PrintWriter out = spec.commandLine().getOut();
        for (Path file : files.stream().flatMap(EvaluateCoreference::files).toList()) {
            GumStory story = GumStory.read(file);
            ParsedText parsed = reader.parse(story);
            Mentions mentions = reader.link(parsed);
            var gold = new GoldEntities(story, parsed);
            mentions.coreference().ifPresent(found -> {
                pronouns(story, parsed, gold, found, out);
                new ChainComparison(story, gold, parsed, found).addTo(chains);
            });
        }
        print(out);
        return 0;
    }

    static Stream<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> found = Files.walk(path)) {
            return new ArrayList<>(found.filter(f -> f.toString().endsWith(".conllu"))
                            .sorted()
                            .toList())
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pronouns(GumStory story, ParsedText parsed, GoldEntities gold, Coreference found, PrintWriter out) {
        for (GoldEntities.Pronoun pronoun : gold.pronouns()) {
            int antecedent = found.antecedent(pronoun.own());
            boolean right = antecedent != ParsedText.NONE
                    && gold.mentions(antecedent, found.withConjuncts(pronoun.own()), pronoun.entity());
            all.count(right);
            if (pronoun.heShe()) {
                heShe.count(right);
            }
            String form = story.tokens().get(pronoun.gold()).form().toLowerCase(Locale.ROOT);
            rows.computeIfAbsent(story.name(), row -> new Share()).count(right);
            rows.computeIfAbsent(form, row -> new Share()).count(right);
            if (errors && !right) {
                String linked = antecedent == ParsedText.NONE ? "nothing" : parsed.form(antecedent);
                out.println(story.name() + "\t" + form + " -> " + linked + "\t" + words(story, pronoun.gold()));
            }
        }
    }

    private static String words(GumStory story, int token) {
        var words = new StringBuilder();
        for (int t = Math.max(0, token - 30); t < Math.min(story.tokens().size(), token + 12); t++) {
            String form = story.tokens().get(t).form();
            words.append(t == token ? "[" + form + "] " : form + " ");
        }
        return words.toString();
    }

    private void print(PrintWriter out) {
        rows.forEach((row, share) ->
                out.printf(Locale.ROOT, "%-32s %5.1f  %d of %d%n", row, share.percent(), share.right, share.all));
        out.printf(Locale.ROOT, "%nMUC %.1f  B3 %.1f  CEAFe %.1f%n", chains.muc(), chains.cube(), chains.ceaf());
        out.printf(Locale.ROOT, "PRONOUN_HE_SHE %.1f%n", heShe.percent());
        out.printf(Locale.ROOT, "PRONOUN_THIRD %.1f%n", all.percent());
        out.printf(Locale.ROOT, "COREF_CONLL %.1f%n", chains.average());
        out.flush();
    }
}
