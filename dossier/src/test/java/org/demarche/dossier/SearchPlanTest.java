package org.demarche.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.reader.Reader;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Metadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A question is answered in whichever way costs less, and finds the same in each. */
class SearchPlanTest {
    private static final List<String> STATES = List.of("Kenya", "Ethiopia", "Sudan", "Egypt");
    private static final List<String> WORDS = List.of("said on", "denied on", "demanded on", "warned on");

    @TempDir
    private static Path folder;

    private static Dossier dossier;

    @BeforeAll
    static void read() {
        dossier = Dossiers.open(folder.resolve("river.dossier"));
        var reader = Reader.load();
        for (int i = 0; i < 24; i++) {
            String state = STATES.get(i % STATES.size());
            String text = state + " " + WORDS.get(i / 2 % WORDS.size())
                    + " Monday that the dam had held back water of the"
                    + " river. Egypt demanded that " + state
                    + " reopen talks on the dam by 1 October 2021. The talks over"
                    + " the dam go on, the foreign minister of " + state + " said in his speech number " + i + ".";
            LocalDate day = LocalDate.of(2021, 1 + i / 3, 5);
            dossier.store(List.of(reader.read(Document.of(
                    "story " + i,
                    text,
                    new Metadata(
                            Optional.of(i % 3 == 0 ? "Nile Post" : "Lake Herald"),
                            Optional.of("The dam"),
                            Optional.empty(),
                            Optional.of(day).filter(any -> !text.contains("number 7.")),
                            Optional.empty(),
                            Optional.empty(),
                            Metadata.Version.ORIGINAL)))));
        }
    }

    @AfterAll
    static void close() {
        dossier.close();
    }

    static Stream<Search.Ask> asks() {
        Optional<LocalDate> since = Optional.of(LocalDate.of(2021, 3, 1));
        Optional<LocalDate> until = Optional.of(LocalDate.of(2021, 7, 1));
        return Stream.of(Search.In.values())
                .flatMap(in -> Stream.of(true, false)
                        .flatMap(newest -> Stream.of(
                                ask(in, "dam", "", "", "", Optional.empty(), Optional.empty(), newest),
                                ask(in, "dam", kind(in), "", "", Optional.empty(), Optional.empty(), newest),
                                ask(in, "dam", "", "EGY", "", Optional.empty(), Optional.empty(), newest),
                                ask(in, "dam", kind(in), "EGY", "", since, until, newest),
                                ask(in, "dam", "", "", "Nile Post", since, Optional.empty(), newest))));
    }

    private static String kind(Search.In in) {
        return switch (in) {
            case STATEMENTS -> "DEMAND";
            case MOVES -> "DEMAND";
            case STORIES -> "ORIGINAL";
        };
    }

    private static Search.Ask ask(
            Search.In in,
            String words,
            String kind,
            String actor,
            String publisher,
            Optional<LocalDate> since,
            Optional<LocalDate> until,
            boolean newest) {
        return new Search.Ask(
                words, in, given(actor), given(kind), given(publisher), since, until, newest, 100, Optional.empty());
    }

    private static Optional<String> given(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("asks")
    void everyWayFindsTheSame(Search.Ask ask) {
        var plain = dossier.search().plan(ask, false, false);
        List<Search.Hit> expected = dossier.search().hits(ask, plain);
        boolean kinds = ask.kind().isPresent() && ask.in() != Search.In.STORIES;
        for (boolean common : List.of(true, false)) {
            for (boolean rare : kinds ? List.of(true, false) : List.of(false)) {
                var plan = dossier.search().plan(ask, common, rare);
                List<Search.Hit> found = dossier.search().hits(ask, plan);
                if (ask.newest()) {
                    assertThat(found).isEqualTo(expected);
                } else {
                    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
                }
                assertThat(dossier.search().facets(ask, plan))
                        .isEqualTo(dossier.search().facets(ask, plain));
            }
        }
        assertThat(expected).as("there is something to find").isNotEmpty();
    }
}
