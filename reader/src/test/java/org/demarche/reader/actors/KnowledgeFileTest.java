package org.demarche.reader.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnowledgeFileTest {
    @Test
    void namesFileAndLineOfAnError() {
        assertThatThrownBy(() -> KnowledgeFile.parse("states.tsv", "# comment\nRUS\tRussia\n", 3, 3, false))
                .hasMessage("states.tsv:2: expected 3 to 3 fields between tabs, found 2");
    }

    @Test
    void readsListsAndEmptyFields() {
        KnowledgeFile.Line line =
                KnowledgeFile.parse("x.tsv", "a\t-\tb|c", 3, 3, false).get(0);
        assertThat(line.field(1)).isEmpty();
        assertThat(line.list(2)).isEqualTo(List.of("b", "c"));
    }

    @Test
    void refusesUnknownCodesAndSectors() {
        KnowledgeFile.Line line = KnowledgeFile.parse("bodies.tsv", "seat\tXYZ.GOV\tX", 3, 3, false)
                .get(0);
        var codes = Codes.load(KnowledgeFiles.BUNDLED);
        codes.define("RUS");
        assertThatThrownBy(() -> codes.check("XYZ.GOV", line)).hasMessage("bodies.tsv:1: unknown actor code: XYZ.GOV");
        assertThatThrownBy(() -> codes.check("RUS.ABC", line)).hasMessage("bodies.tsv:1: unknown PLOVER sector: ABC");
    }

    @Test
    void foldsCaseDiacriticsAndTransliteration() {
        Spelling spelling = Spelling.load();
        assertThat(Spelling.plain("Çavuşoğlu")).isEqualTo("cavusoglu");
        assertThat(Spelling.plain("U.S.")).isEqualTo("us");
        assertThat(spelling.key("Sergey")).isEqualTo(spelling.key("Sergei"));
        assertThat(spelling.key("Zelenskyy")).isEqualTo(spelling.key("Zelensky"));
        assertThat(spelling.key("Mohammed")).isEqualTo(spelling.key("Mohamed"));
        assertThat(spelling.key("Lavrov")).isNotEqualTo(spelling.key("Peskov"));
    }
}
