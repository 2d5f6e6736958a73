package org.demarche.lab.syntax;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.demarche.reader.syntax.Name;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.StructureReader;
import org.demarche.reader.syntax.Tagger;
import org.demarche.reader.syntax.Upos;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code lab evaluate names}: names over gold tokens and sentences with predicted tags, exact span and type. Facilities
 * count as locations. Nationalities and political groups stand in the table but not in the sum, nor do other kinds.
 */
@Command(
        name = "names",
        description = "Measure names (gold words and sentences, own tags): exact span and type.",
        mixinStandardHelpOptions = true)
public final class EvaluateNames implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE|FOLDER",
            arity = "1..*",
            description = "Files in the .tsv or .iob2 layout, or folders.")
    private List<Path> paths = List.of();

    @Override
    public Integer call() {
        var score = new Score(Tagger.load(), StructureReader.load());
        List<NameCorpus.Sentence> sentences = NameCorpus.read(paths);
        for (int first = 0, end; first < sentences.size(); first = end) {
            end = first;
            String document = sentences.get(first).document();
            while (end < sentences.size() && sentences.get(end).document().equals(document)) {
                end++;
            }
            score.add(sentences.subList(first, end));
        }
        score.print(spec.commandLine().getOut());
        return 0;
    }

    /** Counts of one type. */
    private static final class Counts {
        private int gold;
        private int found;
        private int right;

        private double precision() {
            return 100.0 * right / Math.max(found, 1);
        }

        private double recall() {
            return 100.0 * right / Math.max(gold, 1);
        }

        private double f1() {
            return 200.0 * right / Math.max(gold + found, 1);
        }

        private void add(Counts other) {
            gold += other.gold;
            found += other.found;
            right += other.right;
        }
    }

    /** Reads documents and compares. */
    private static final class Score {
        private final Tagger tagger;
        private final StructureReader reader;
        private final Map<NameType, Counts> counts = new EnumMap<>(NameType.class);

        private Score(Tagger tagger, StructureReader reader) {
            this.tagger = tagger;
            this.reader = reader;
            for (NameType type : NameType.values()) {
                counts.put(type, new Counts());
            }
        }

        private Counts of(Name name) {
            return counts.getOrDefault(name.type(), new Counts());
        }

        private void add(List<NameCorpus.Sentence> document) {
            String[] forms =
                    document.stream().flatMap(s -> List.of(s.forms()).stream()).toArray(String[]::new);
            var bounds = new int[document.size() + 1];
            Set<Name> gold = new HashSet<>();
            for (int s = 0; s < document.size(); s++) {
                int offset = bounds[s];
                bounds[s + 1] = offset + document.get(s).forms().length;
                document.get(s).names().stream()
                        .map(n -> new Name(n.first() + offset, n.end() + offset, n.type()))
                        .forEach(gold::add);
            }
            gold.forEach(name -> of(name).gold++);
            for (Name name : find(forms, bounds)) {
                of(name).found++;
                of(name).right += gold.contains(name) ? 1 : 0;
            }
        }

        private List<Name> find(String[] forms, int[] bounds) {
            var upos = new Upos[forms.length];
            var xpos = new String[forms.length];
            tagger.tag(forms, bounds, upos, xpos);
            return reader.read(forms, upos, xpos, bounds, new int[forms.length], new Relation[forms.length]);
        }

        private void print(PrintWriter out) {
            out.printf(Locale.ROOT, "%-14s %9s %9s %9s %7s%n", "", "precision", "recall", "F1", "gold");
            var all = new Counts();
            counts.forEach((type, c) -> {
                line(out, type.name(), c);
                if (type != NameType.NORP) {
                    all.add(c);
                }
            });
            line(out, "without NORP", all);
            out.printf(Locale.ROOT, "NAMES %.2f%n", all.f1());
            out.flush();
        }

        private static void line(PrintWriter out, String name, Counts c) {
            out.printf(Locale.ROOT, "%-14s %9.2f %9.2f %9.2f %7d%n", name, c.precision(), c.recall(), c.f1(), c.gold);
        }
    }
}
