package org.demarche.lab.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.reader.syntax.Name;
import org.demarche.reader.syntax.NameType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameCorpusTest {
    @TempDir
    private Path folder;

    @Test
    void theNewswireLayoutKeepsOuterNamesAndCountsFacilitiesAsLocations() throws IOException {
        Path file = Files.writeString(folder.resolve("story.tsv"), """
                Sudan	B-Organization	B-Location
                Aid	I-Organization
                left	O
                Port	B-Facility
                Sudan	I-Facility	B-Location
                Monday	B-Date

                Sudanese	B-NORP
                General	O
                Omar	B-Person
                Karam	B-Person
                """);
        List<NameCorpus.Sentence> read = NameCorpus.read(List.of(folder));

        assertThat(read).hasSize(2);
        assertThat(read.get(0).document()).isEqualTo(file.getFileName().toString());
        assertThat(read.get(0).names())
                .containsExactly(new Name(0, 2, NameType.ORGANISATION), new Name(3, 5, NameType.LOCATION));
        assertThat(read.get(1).names())
                .containsExactly(
                        new Name(0, 1, NameType.NORP),
                        new Name(2, 3, NameType.PERSON),
                        new Name(3, 4, NameType.PERSON));
    }

    @Test
    void universalNerHasNumbersAndComments() throws IOException {
        Files.writeString(folder.resolve("web.iob2"), """
                # newdoc id = one
                # text = Hi Ana #1
                1	Hi	O	-	-
                2	Ana	B-PER	-	me
                3	#	O	-	-
                """);
        List<NameCorpus.Sentence> read = NameCorpus.read(List.of(folder));

        assertThat(read).hasSize(1);
        assertThat(read.get(0).forms()).containsExactly("Hi", "Ana", "#");
        assertThat(read.get(0).names()).containsExactly(new Name(1, 2, NameType.PERSON));
    }
}
