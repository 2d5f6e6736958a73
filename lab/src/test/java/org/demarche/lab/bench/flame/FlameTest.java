package org.demarche.lab.bench.flame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.demarche.lab.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FlameTest {
    private static final Call READ = Call.of("org.demarche.reader.Reader", "read");
    private static final Call PARSE = Call.of("org.demarche.reader.syntax.SyntaxEngine", "parse");
    private static final Call TAG = Call.of("org.demarche.reader.time.TimeTagger", "lambda$tag$3");
    private static final Call GET = Call.of("java.util.HashMap", "get");
    private static final Call STREAM = Call.of("java.util.stream.ReferencePipeline", "forEach");

    private final Frame root =
            Frame.of(Map.of(List.of(READ, PARSE), 60L, List.of(READ, TAG), 25L, List.of(READ, TAG, GET), 15L));

    @Test
    void aFolderWithoutStoriesIsToldOf(@TempDir Path folder) {
        var flame = new BenchFlame();
        new CommandLine(flame).parseArgs("--stories-from", folder.toString());

        assertThatThrownBy(flame::call).isInstanceOf(InputException.class).hasMessageContaining("no stories");
    }

    @Test
    void callsGoByWhatTheyAre() {
        assertThat(TAG).isEqualTo(new Call("time", "TimeTagger.tag"));
        assertThat(GET.ours()).isFalse();
        assertThat(Call.of("org.demarche.reader.moves.Rules$Rule", "<init>"))
                .isEqualTo(new Call("moves", "Rules.Rule.new"));
        assertThat(READ.area()).isEmpty();
    }

    @Test
    void aStackKeepsTheReadersMethodsAndWhatTheyCalledLast() {
        Call thread = Call.of("java.lang.Thread", "run");

        assertThat(Call.plain(List.of(thread, READ, STREAM, STREAM, TAG, TAG, STREAM, GET)))
                .containsExactly(READ, TAG, STREAM);
        assertThat(Call.plain(List.of(thread, READ, STREAM, TAG))).containsExactly(READ, TAG);
        assertThat(Call.plain(List.of(thread))).isEmpty();
    }

    @Test
    void aFlameAddsUp() {
        Frame read = root.children().iterator().next();

        assertThat(root.samples()).isEqualTo(100);
        assertThat(read.samples()).isEqualTo(100);
        assertAddsUp(root);
        assertThat(root.running()).containsOnly(Map.entry(PARSE, 60L), Map.entry(TAG, 40L));
    }

    @Test
    void thePictureIsWellFormedAndNeedsNothingElse() throws Exception {
        String svg = FlameSvg.draw(root, "Reading <all> & more");
        var picture = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));

        assertThat(picture.getElementsByTagName("title").getLength()).isEqualTo(5);
        assertThat(svg)
                .contains("<title>SyntaxEngine.parse, 60.0 %</title>", "prefers-color-scheme: dark")
                .doesNotContain("<script", "href", "@import", "url(");
    }

    @Test
    void theStacksOfWorkAreFound() throws Exception {
        Map<List<Call>, Long> stacks = Sampler.sample(() -> {
            var repairer = org.demarche.reader.text.Repairer.load();
            var story = org.demarche.reader.text.Document.of("a", "Kenya asked Somalia for talks on the border.");
            long end = System.nanoTime() + 1_500_000_000L;
            while (System.nanoTime() < end) {
                repairer.repair(story);
            }
        });

        assertThat(stacks.keySet()).isNotEmpty().allMatch(stack -> stack.get(0).ours());
        assertThat(Frame.of(stacks).running().keySet())
                .anyMatch(call -> call.area().equals("text"));
    }

    private static void assertAddsUp(Frame frame) {
        long called = frame.children().stream().mapToLong(Frame::samples).sum();
        assertThat(called + frame.own()).isEqualTo(frame.samples());
        frame.children().forEach(FlameTest::assertAddsUp);
    }
}
