package org.demarche.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoredDocumentTest {
    private static String name(String label, Optional<String> title) {
        return new StoredDocument("id", label, Optional.empty(), title, Optional.empty(), Optional.empty(), "").name();
    }

    @Test
    void aStoryIsCalledByItsTitleElseByTheNameOfItsFile() {
        assertThat(name("/home/ana/wire/gaza.txt", Optional.of("Talks resume"))).isEqualTo("Talks resume");
        assertThat(name("/home/ana/wire/gaza.txt", Optional.empty())).isEqualTo("gaza.txt");
        assertThat(name("C:\\wire\\gaza.txt", Optional.of(" "))).isEqualTo("gaza.txt");
        assertThat(name("wire.jsonl:7", Optional.empty())).isEqualTo("wire.jsonl:7");
        assertThat(name("https://paper.example/a/b", Optional.empty())).isEqualTo("https://paper.example/a/b");
        assertThat(name("folder/", Optional.empty())).isEqualTo("folder/");
    }
}
