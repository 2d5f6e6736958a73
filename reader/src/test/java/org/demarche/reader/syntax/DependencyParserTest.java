package org.demarche.reader.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Each example is a sentence as word/XPOS or word/XPOS:UPOS, with the heads (counted from 1) and relations expected
 * under it.
 */
class DependencyParserTest {
    private static final DependencyParser PARSER = DependencyParser.load();

    @Test
    void aDemandWithAClauseOfWhatIsDemanded() {
        var tree = parse("Tehran/NNP demanded/VBD that/IN:SCONJ Washington/NNP lift/VB the/DT sanctions/NNS ./.");

        assertThat(tree.heads).containsExactly(2, 0, 5, 5, 2, 7, 5, 2);
        assertThat(tree.relations).containsExactly("nsubj", "root", "mark", "nsubj", "ccomp", "det", "obj", "punct");
    }

    @Test
    void aPassiveWithItsAgent() {
        var tree = parse("The/DT grain/NN deal/NN was/VBD:AUX rejected/VBN by/IN the/DT ministry/NN ./.");

        assertThat(tree.heads).containsExactly(3, 3, 5, 5, 0, 8, 8, 5, 5);
        assertThat(tree.relations[2]).isEqualTo("nsubj:pass");
        assertThat(tree.relations[3]).isEqualTo("aux:pass");
        assertThat(tree.relations[7]).isIn("obl:agent", "obl");
    }

    @Test
    void everySentenceHasOneRootAndNoCycleHoweverOdd() {
        var random = new Random(3);
        var tags = "NN NNP VBD IN , . CC JJ DT -LRB- UH VBZ TO CD".split(" ");
        for (int round = 0; round < 200; round++) {
            var words = new StringBuilder();
            for (int i = 0; i <= random.nextInt(40); i++) {
                words.append("w").append(random.nextInt(9)).append('/').append(tags[random.nextInt(tags.length)]);
                words.append(' ');
            }
            assertTree(parse(words.toString().strip()).heads);
        }
    }

    @Test
    void aSentenceOfHundredThousandTokensIsStillParsedInPassing() {
        var tree = parse("talks/NNS ,/, ".repeat(50_000).strip());

        assertTree(tree.heads);
    }

    private static void assertTree(int[] heads) {
        assertThat(Arrays.stream(heads).filter(h -> h == 0).count()).isEqualTo(1);
        var reachesRoot = new boolean[heads.length + 1];
        reachesRoot[0] = true;
        for (int t = 1; t <= heads.length; t++) {
            int steps = 0;
            int a = t;
            while (!reachesRoot[a] && steps++ <= heads.length) {
                a = heads[a - 1];
            }
            assertThat(reachesRoot[a]).isTrue();
            for (int b = t; !reachesRoot[b]; b = heads[b - 1]) {
                reachesRoot[b] = true;
            }
        }
    }

    private record Tree(int[] heads, String[] relations) {}

    private static Tree parse(String tagged) {
        String[] items = tagged.split(" ");
        var forms = new String[items.length];
        var xpos = new String[items.length];
        var upos = new Upos[items.length];
        for (int i = 0; i < items.length; i++) {
            int slash = items[i].lastIndexOf('/');
            forms[i] = items[i].substring(0, slash);
            String[] tags = items[i].substring(slash + 1).split(":");
            xpos[i] = tags[0];
            upos[i] = tags.length > 1 ? Upos.valueOf(tags[1]) : coarse(xpos[i]);
        }
        var heads = new int[items.length];
        var relations = new Relation[items.length];
        PARSER.parse(forms, upos, xpos, new int[] {0, items.length}, heads, relations);
        return new Tree(
                Arrays.stream(heads).map(h -> h + 1).toArray(),
                Arrays.stream(relations).map(Relation::label).toArray(String[]::new));
    }

    private static Upos coarse(String xpos) {
        return switch (xpos) {
            case "NNP", "NNPS" -> Upos.PROPN;
            case "NN", "NNS" -> Upos.NOUN;
            case "DT" -> Upos.DET;
            case "IN" -> Upos.ADP;
            case "JJ" -> Upos.ADJ;
            case "CC" -> Upos.CCONJ;
            case "CD" -> Upos.NUM;
            case "UH" -> Upos.INTJ;
            case "TO" -> Upos.PART;
            case ".", ",", "-LRB-" -> Upos.PUNCT;
            default -> Upos.VERB;
        };
    }
}
