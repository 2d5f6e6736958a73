package org.demarche.lab.attribution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.formats.FindingsJson;
import org.demarche.reader.finding.Span;
import org.demarche.reader.finding.Statement;

/**
 * How often statements of some confidence are right: a statement counts as right when it matches an annotated
 * attribution as the scorer's relation does (half of the joined tokens of the contents, sources that overlap).
 */
public final class Reliability {
    private static final Pattern WORD = Pattern.compile("\\w+(?:[’'.\\-]\\w+)*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final double HALF = 0.5;
    private static final int CLASSES = 10;

    private final int[] told = new int[CLASSES];
    private final int[] right = new int[CLASSES];
    private final double[] confidence = new double[CLASSES];

    private record Pair(double share, int gold, int told) {}

    /**
     * The table, a line for each tenth of confidence that occurs, then the mean distance of confidence and truth.
     *
     * @param gold folder with {@code text/} and {@code attributions/}
     * @param findings what {@code read --format jsonl} prints for the texts
     */
    public static List<String> table(Path gold, Path findings) throws IOException {
        var reliability = new Reliability();
        Map<String, List<Statement>> statements = statements(findings);
        for (PolNeAR.Story story : PolNeAR.read(gold)) {
            reliability.count(story, statements.getOrDefault(story.name() + ".txt", List.of()));
        }
        return reliability.lines();
    }

    private static Map<String, List<Statement>> statements(Path findings) throws IOException {
        var byStory = new HashMap<String, List<Statement>>();
        for (String line : Files.readAllLines(findings, StandardCharsets.UTF_8)) {
            if (FindingsJson.parse(line) instanceof FindingsJson.FindingLine found
                    && found.finding() instanceof Statement statement) {
                String story = found.document().substring(found.document().lastIndexOf('/') + 1);
                byStory.computeIfAbsent(story, name -> new ArrayList<>()).add(statement);
            }
        }
        return byStory;
    }

    private void count(PolNeAR.Story story, List<Statement> statements) {
        List<Span> words = words(story.text());
        BitSet matched = matched(story, statements, words);
        for (int i = 0; i < statements.size(); i++) {
            double sure = statements.get(i).confidence();
            int tenth = Math.min(CLASSES - 1, (int) (sure * CLASSES));
            told[tenth]++;
            right[tenth] += matched.get(i) ? 1 : 0;
            confidence[tenth] += sure;
        }
    }

    /** The statements that match an attribution, each attribution one, the best match first. */
    private static BitSet matched(PolNeAR.Story story, List<Statement> statements, List<Span> words) {
        var pairs = new ArrayList<Pair>();
        for (int g = 0; g < story.attributions().size(); g++) {
            PolNeAR.Attribution gold = story.attributions().get(g);
            BitSet content = covered(words, gold.content());
            BitSet source = covered(words, gold.source());
            for (int t = 0; t < statements.size(); t++) {
                Statement statement = statements.get(t);
                double share = share(content, covered(words, statement.content().spans()));
                BitSet who = covered(
                        words,
                        statement
                                .speaker()
                                .map(actor -> actor.stretch().spans())
                                .orElse(List.of()));
                if (share >= HALF && (source.intersects(who) || source.isEmpty() && who.isEmpty())) {
                    pairs.add(new Pair(share, g, t));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::share).reversed());
        var golds = new BitSet();
        var matched = new BitSet();
        for (Pair pair : pairs) {
            if (!golds.get(pair.gold()) && !matched.get(pair.told())) {
                golds.set(pair.gold());
                matched.set(pair.told());
            }
        }
        return matched;
    }

    private static double share(BitSet one, BitSet two) {
        BitSet common = (BitSet) one.clone();
        common.and(two);
        int all = one.cardinality() + two.cardinality() - common.cardinality();
        return all == 0 ? 0 : common.cardinality() / (double) all;
    }

    private static List<Span> words(String text) {
        var words = new ArrayList<Span>();
        Matcher matcher = WORD.matcher(text);
        int offset = 0;
        int points = 0;
        while (matcher.find()) {
            points += text.codePointCount(offset, matcher.start());
            int end = points + text.codePointCount(matcher.start(), matcher.end());
            words.add(new Span(points, end));
            points = end;
            offset = matcher.end();
        }
        return words;
    }

    private static BitSet covered(List<Span> words, List<Span> spans) {
        var covered = new BitSet();
        for (Span span : spans) {
            int low = 0;
            int high = words.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (words.get(middle).end() <= span.start()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            for (int w = low; w < words.size() && words.get(w).start() < span.end(); w++) {
                covered.set(w);
            }
        }
        return covered;
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("confidence   told  right  mean confidence");
        double distance = 0;
        int all = 0;
        int hits = 0;
        for (int i = 0; i < CLASSES; i++) {
            if (told[i] > 0) {
                lines.add("%.1f - %.1f  %6d  %4.1f%%  %4.1f%%"
                        .formatted(
                                i / 10.0,
                                (i + 1) / 10.0,
                                told[i],
                                100.0 * right[i] / told[i],
                                100 * confidence[i] / told[i]));
                distance += Math.abs(right[i] - confidence[i]);
                all += told[i];
                hits += right[i];
            }
        }
        lines.add("RELATION_PRECISION %.1f".formatted(100.0 * hits / Math.max(1, all)));
        lines.add("CALIBRATION_ERROR %.1f".formatted(100 * distance / Math.max(1, all)));
        return lines;
    }
}
