package org.demarche.reader.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Trees and names of sentences given as words, one blank between two; heads are counted from 1, the root's is 0. */
class StructureReaderTest {
    private static final StructureReader READER = StructureReader.load();

    @Test
    void aDemandWithAClauseOfWhatIsDemanded() {
        Read read = read("Tehran demanded that Washington lift the sanctions .");

        assertThat(read.heads).containsExactly(2, 0, 5, 5, 2, 7, 5, 2);
        assertThat(read.labels).containsExactly("nsubj", "root", "mark", "nsubj", "ccomp", "det", "obj", "punct");
    }

    @Test
    void aPassiveWithItsAgent() {
        Read read = read("The grain deal was rejected by the ministry .");

        assertThat(read.heads).containsExactly(3, 3, 5, 5, 0, 8, 8, 5, 5);
        assertThat(read.labels[2]).isEqualTo("nsubj:pass");
        assertThat(read.labels[3]).isEqualTo("aux:pass");
        assertThat(read.labels[7]).isIn("obl:agent", "obl");
    }

    @Test
    void aQuotationBeforeItsVerbOfSaying() {
        Read read = read("\" We expect an answer from Pyongyang , \" said the envoy .");

        int said = 10;
        assertThat(read.labels[said - 1]).isEqualTo("root");
        assertThat(read.heads[3 - 1]).isEqualTo(said);
        assertThat(read.labels[3 - 1]).isIn("ccomp", "parataxis");
        assertThat(read.heads[12 - 1]).isEqualTo(said);
        assertThat(read.labels[12 - 1]).isEqualTo("nsubj");
    }

    @Test
    void namesOfPeopleBodiesPlacesAndPeoples() {
        assertThat(read("Kenyan President William Ruto met Antony Blinken in Nairobi .").names)
                .contains("NORP Kenyan", "PERSON William Ruto", "PERSON Antony Blinken", "LOCATION Nairobi");
        assertThat(read("The African Union sent observers to Khartoum , the World Bank said .").names)
                .contains("ORGANISATION African Union", "LOCATION Khartoum", "ORGANISATION World Bank");
    }

    @Test
    void everySentenceHasOneRootAndNoCycleHoweverOdd() {
        var random = new Random(3);
        String[] words = "talks , the of NATO said and ( 5 ! ’s to 😀 XXXX условия - .".split(" ");
        for (int round = 0; round < 200; round++) {
            var text = new StringBuilder(words[random.nextInt(words.length)]);
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(' ').append(words[random.nextInt(words.length)]);
            }
            assertTree(read(text.toString()).heads);
        }
    }

    @Test
    void aSentenceOfHundredThousandTokensIsReadInPassing() {
        assertTree(read("talks , ".repeat(50_000).strip()).heads);
    }

    @Test
    void threadsReadTheSame() throws Exception {
        String text = "Seoul and Tokyo agreed to share warnings of missile launches , officials said on Friday .";
        Read alone = read(text);
        var threads = Executors.newFixedThreadPool(4);
        try {
            for (var read : threads.invokeAll(
                    List.<Callable<Read>>of(() -> read(text), () -> read(text), () -> read(text), () -> read(text)))) {
                assertThat(read.get().heads).isEqualTo(alone.heads);
                assertThat(read.get().names).isEqualTo(alone.names);
            }
        } finally {
            threads.shutdown();
        }
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

    private record Read(int[] heads, String[] labels, List<String> names) {}

    private static Read read(String text) {
        String[] forms = text.split(" ");
        var sentences = new int[] {0, forms.length};
        var upos = new Upos[forms.length];
        var xpos = new String[forms.length];
        var heads = new int[forms.length];
        var relations = new Relation[forms.length];
        List<Name> names = READER.read(forms, sentences, upos, xpos, heads, relations);
        return new Read(
                Arrays.stream(heads).map(h -> h + 1).toArray(),
                Arrays.stream(relations).map(Relation::label).toArray(String[]::new),
                names.stream().map(n -> written(n, forms)).toList());
    }

    private static String written(Name name, String[] forms) {
        return name.type() + " " + String.join(" ", Arrays.copyOfRange(forms, name.first(), name.end()));
    }
}
