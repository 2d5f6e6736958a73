package org.demarche.lab.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.demarche.reader.Reader;
import org.junit.jupiter.api.Test;

/**
 * Short dispatches on many affairs and the steps they tell, in two halves drawn by lot: the patterns were mended on
 * one; of the other nothing but the totals was ever looked at.
 */
class DispatchesTest {
    private static final Path SHEETS = Path.of("src/test/resources/dispatches");

    @Test
    void stepsOfDispatchesKeepTheirFloors() {
        Reader reader = Reader.load();
        DispatchScore mended = score("mended.txt", reader);
        assertThat(mended.recall())
                .as("recall%n%s", String.join("\n", mended.faults()))
                .isGreaterThan(71);
        assertThat(mended.precision())
                .as("precision%n%s", String.join("\n", mended.faults()))
                .isGreaterThan(89);
        DispatchScore sealed = score("sealed.txt", reader);
        assertThat(sealed.recall()).as("recall, sealed half").isGreaterThan(60);
        assertThat(sealed.precision()).as("precision, sealed half").isGreaterThan(83);
    }

    private static DispatchScore score(String sheet, Reader reader) {
        var score = new DispatchScore();
        DispatchSheet.in(SHEETS.resolve(sheet)).forEach(one -> score.add(one, reader));
        return score;
    }
}
