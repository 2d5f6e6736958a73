package org.demarche.reader.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.ledger.Ledger;
import org.demarche.reader.ledger.PositionChange;
import org.demarche.reader.ledger.ToldPosition;
import org.demarche.reader.text.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Where somebody stood then and stands now, read from two stories: {@code stances.tsv}. */
class StanceChangesTest {
    private static final Ledger LEDGER = Ledger.load();

    @ParameterizedTest(name = "{1} / {3}")
    @CsvFileSource(resources = "stances.tsv", delimiter = '\t', quoteCharacter = '|')
    void tellsHowAStanceHasChanged(
            String then, String before, String now, String after, String holder, String stances) {
        var told = new ArrayList<ToldPosition>(told(then, before));
        told.addAll(told(now, after));

        List<PositionChange> changes = LEDGER.positionChanges(told, List.of());

        assertThat(changes)
                .as("%s", told.stream().map(ToldPosition::position).toList())
                .extracting(change -> change.holder()
                        + ' '
                        + change.then().stance()
                        + ' '
                        + change.now().stance())
                .isEqualTo(stances.equals("-") ? List.of() : List.of(holder + ' ' + stances));
        for (PositionChange change : changes) {
            assertThat(before).contains(change.then().words().text());
            assertThat(after).contains(change.now().words().text());
            assertThat(change.then().on()).contains(LocalDate.parse(then));
            assertThat(change.now().on()).contains(LocalDate.parse(now));
        }
    }

    private static List<ToldPosition> told(String day, String text) {
        Document document = Stages.document(text, LocalDate.parse(day));
        return Stages.read(document).positions().stream()
                .map(position -> ToldPosition.of(position, document))
                .toList();
    }
}
