package org.demarche.reader.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.demarche.reader.finding.MoveKind;
import org.junit.jupiter.api.Test;

class ActOrderTest {
    private static final int[] DAYS = {Telling.NEVER, -40_000, -3, 0, 18_985, 18_986, 60_000, 90_000};
    private static final MoveKind[] KINDS = {MoveKind.PROPOSE, MoveKind.REJECT, MoveKind.DEMAND, MoveKind.ANSWER};

    /** Days that are never told or far away, equal days, equal documents: the order of the acts decides alone. */
    @Test
    void sortsAsTheOrderOfTheActsDoes() {
        var random = new Random(7);
        var tellings = new Telling[3_000];
        for (int i = 0; i < tellings.length; i++) {
            tellings[i] = new Telling(
                    i,
                    KINDS[random.nextInt(KINDS.length)],
                    "story " + random.nextInt(40),
                    i,
                    DAYS[random.nextInt(DAYS.length)],
                    new int[0],
                    new int[0],
                    new int[0],
                    new double[0],
                    0,
                    Telling.NEVER,
                    DAYS[random.nextInt(DAYS.length)],
                    "",
                    new int[0]);
        }
        Telling[] expected = tellings.clone();
        Arrays.sort(expected, Telling.ORDER);

        assertThat(ActOrder.sorted(tellings)).containsExactly(expected);
    }
}
