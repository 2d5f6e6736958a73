package org.demarche.reader.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.reader.finding.Time;
import org.demarche.reader.finding.Time.Operator;
import org.demarche.reader.finding.Time.Precision;
import org.demarche.reader.finding.Time.Type;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTaggerTest {
    private static final Optional<LocalDate> NO_DATE = Optional.empty();

    @ParameterizedTest(name = "{1}")
    @CsvFileSource(resources = "dues.tsv", delimiter = '\t', emptyValue = "")
    void everyPhraseOfTheTableIsBounded(
            String published, String sentence, String phrase, String operator, String earliest, String latest) {
        List<String> found = Story.times(published, sentence).stream()
                .map(time -> String.join(
                        "|", time.phrase().text(), operator(time), day(time.earliest()), day(time.latest())))
                .toList();

        assertThat(found).contains(String.join("|", phrase, operator, text(earliest), text(latest)));
    }

    private static String operator(Time time) {
        return time.operator().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }

    @Test
    void anExtentIsVerbatimAndItsPhraseHoldsTheOperator() {
        Time due = Story.times("2023-03-06", "Seoul must answer no later than March 31.")
                .get(0);

        assertThat(due.stretch().text()).isEqualTo("March 31");
        assertThat(due.phrase().text()).isEqualTo("no later than March 31");
        assertThat(due.value()).isEqualTo("2023-03-31");
        assertThat(due.operator()).isEqualTo(Operator.BY);
        assertThat(due.precision()).isEqualTo(Precision.DAY);
        assertThat(due.latest()).contains(LocalDate.of(2023, 3, 31));
        assertThat(due.earliest()).isEmpty();
    }

    @Test
    void withoutADayOfPublicationWhatIsRelativeStaysOpen() {
        List<Time> times = Story.times(NO_DATE, "Cairo will reply on Friday, in January, next week or on 4 May 2024.");

        assertThat(times).extracting(Time::value).containsExactly("XXXX-WXX-5", "XXXX-01", "XXXX-WXX", "2024-05-04");
        assertThat(times.get(0).earliest()).isEmpty();
        assertThat(times.get(3).earliest()).contains(LocalDate.of(2024, 5, 4));
    }

    @Test
    void theTenseDecidesWhichMondayIsMeant() {
        assertThat(Story.times("2024-02-08", "The envoys met on Monday.").get(0).value())
                .isEqualTo("2024-02-05");
        assertThat(Story.times("2024-02-08", "The envoys will meet on Monday.")
                        .get(0)
                        .value())
                .isEqualTo("2024-02-12");
    }

    @Test
    void whatRecursIsASet() {
        Time every =
                Story.times("2024-02-08", "The observers report every Monday.").get(0);

        assertThat(every.type()).isEqualTo(Type.SET);
        assertThat(every.value()).isEqualTo("XXXX-WXX-1");
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvFileSource(resources = "values.tsv", delimiter = '\t', emptyValue = "")
    void everyExpressionHasItsExtentAndValue(String published, String text, String expected) {
        String found = Story.times(published, text).stream()
                .map(time -> time.stretch().text() + " = " + time.value())
                .collect(Collectors.joining("; "));

        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No date has been set for the summit.",
                "The envoys came as soon as they could and left shortly after.",
                "Jun Kimura of Mar del Plata told the Sunday Times.",
                "The court gave a second hearing to a quarter of the claims.",
                "They may march again, the ministry said."
            })
    void whatOnlyLooksLikeATimeIsNone(String text) {
        assertThat(Story.times("2022-06-15", text)).isEmpty();
    }
}
