package org.demarche.lab.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of SCORES.md is measured again, and when a figure counts as kept. */
class FigureTest {
    private static final Figure UAS = new Figure("UAS, EWT dev", "UAS", "88.79", "./demarche lab evaluate syntax dev");
    private static final Figure LOAD = new Figure("seconds to load", "LOAD_SECONDS", "≤ 3", "./demarche lab bench");

    @Test
    void onlyTablesThatSayWhatIsPrintedDeclareFigures() {
        List<String> page = """
                | what | prints | declared | command |
                |---|---|---|---|
                | UAS, EWT dev | UAS | 88.79 | `./demarche lab evaluate syntax dev` |

                | what | value | aim | command |
                |---|---|---|---|
                | a million stories | no failure | flat | `./demarche lab bench million` |

                | what | prints | declared | command |
                |---|---|---|---|
                | seconds to load | LOAD_SECONDS | ≤ 3 | `./demarche lab bench` |
                """.lines().toList();
        assertThat(Figure.parse(page)).containsExactly(UAS, LOAD);
    }

    @Test
    void everyFigureThatScoresDeclaresIsANumber() throws IOException {
        assertThat(Figure.parse(Files.readAllLines(Path.of("../SCORES.md"))))
                .hasSizeGreaterThan(40)
                .allSatisfy(figure -> assertThat(figure.declared()).matches("[≤≥]? ?\\d+(\\.\\d+)?"))
                .allSatisfy(figure -> assertThat(figure.key()).matches("[A-Z][A-Z0-9_]*"));
    }

    @Test
    void aFigureIsKeptWhereItIsReachedButForRounding() {
        assertThat(UAS.kept(88.79)).isTrue();
        assertThat(UAS.kept(88.75)).isTrue();
        assertThat(UAS.kept(88.7)).isFalse();
        assertThat(UAS.kept(90)).isTrue();
    }

    @Test
    void aBoundIsKeptOnItsSide() {
        assertThat(LOAD.kept(2.9)).isTrue();
        assertThat(LOAD.kept(3.1)).isFalse();
        assertThat(new Figure("speed", "SPEED", "≥ 25", "./demarche lab bench").kept(24))
                .isFalse();
    }

    @Test
    void declaringWritesTheMeasuredValueAndLeavesBoundsAlone() {
        assertThat(UAS.declaring("| UAS, EWT dev | UAS | 88.79 | `./demarche lab evaluate syntax dev` |", 89.1))
                .isEqualTo("| UAS, EWT dev | UAS | 89.1 | `./demarche lab evaluate syntax dev` |");
        String bound = "| seconds to load | LOAD_SECONDS | ≤ 3 | `./demarche lab bench` |";
        assertThat(LOAD.declaring(bound, 1)).isEqualTo(bound);
    }
}
