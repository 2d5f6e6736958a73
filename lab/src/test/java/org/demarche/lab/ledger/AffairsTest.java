package org.demarche.lab.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.Reader;
import org.demarche.reader.ledger.Ledger;
import org.junit.jupiter.api.Test;

/** Four affairs of our own, read by the real reader: their steps, their threads, and where they stood on three days. */
class AffairsTest {
    private static final List<String> AFFAIRS = List.of("nuclear", "border", "cars", "hostages");

    @Test
    void stepsLinksAndStatusesOfFourAffairsKeepTheirFloors() {
        Reader reader = Reader.load();
        Ledger ledger = Ledger.load();
        int[] sum = new int[6];
        var faults = new ArrayList<String>();
        for (String name : AFFAIRS) {
            AffairScore score = AffairScore.of(Affair.of(Path.of("src/test/resources/affairs", name)), reader, ledger);
            int[] counts = score.counts();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += counts[i];
            }
            faults.addAll(score.faults());
        }
        assertThat(200.0 * sum[0] / (sum[1] + sum[2]))
                .as("moves%n%s", String.join("\n", faults))
                .isGreaterThan(MOVES);
        assertThat(100.0 * sum[3] / sum[0])
                .as("links%n%s", String.join("\n", faults))
                .isGreaterThan(LINKS);
        assertThat(100.0 * sum[4] / sum[5])
                .as("statuses%n%s", String.join("\n", faults))
                .isGreaterThan(LEGS);
    }

    private static final double MOVES = 85;
    private static final double LINKS = 90;
    private static final double LEGS = 80;
}
