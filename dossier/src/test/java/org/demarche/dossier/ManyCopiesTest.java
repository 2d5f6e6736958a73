package org.demarche.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import org.demarche.reader.text.Document;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies are found by an index: as fast among many stories as among few, also where all share their boilerplate. */
class ManyCopiesTest {
    private static final int STORIES = 1_000;

    @TempDir
    private Path folder = Path.of("");

    private static String story(int number) {
        var random = new Random(number);
        String body = random.ints(80, 0, 5_000).mapToObj(word -> "word" + word).collect(Collectors.joining(" "));
        return body.replaceAll("\\d", "") + ' ' + body
                + " written by the desk of the agency in Geneva, which answers letters";
    }

    @Test
    void aCopyIsFoundAmongMany() {
        Dossiers.open(folder.resolve("d.db")).close();
        Jdbi.create(() -> Dossiers.connection(folder.resolve("d.db"))).useTransaction(handle -> {
            var copies = new Copies(handle);
            for (int i = 0; i < STORIES; i++) {
                String text = story(i);
                Document document = Document.of("s" + i, text);
                handle.execute(
                        "INSERT INTO document (id, label, version, text, reader, problems)"
                                + " VALUES (?, ?, 'ORIGINAL', ?, '', '')",
                        document.id(),
                        document.label(),
                        text);
                copies.add(document.id(), text);
            }
            long start = System.nanoTime();
            for (int i = 0; i < 50; i++) {
                String copy = story(i * 7).replace("answers letters", "is read in many places, and by many");
                assertThat(copies.original(Document.of("copy", copy)))
                        .contains(Document.of("", story(i * 7)).id());
                assertThat(copies.original(Document.of("other", story(STORIES + i))))
                        .isEmpty();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        });
    }
}
