package org.demarche.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.Reader;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One story, many appearances; changed stories; and stories that only look alike. */
class CopiesTest {
    private static final Reader READER = Reader.load();
    private static final String BODY =
            "Turkey and Greece agreed on Tuesday to reopen the talks on the continental shelf"
                    + " that they broke off three years ago, the two foreign ministries said. The Greek minister called on"
                    + " Ankara to withdraw the survey ship from the disputed waters, and his Turkish counterpart said that the"
                    + " vessel would return to port when its work was done. Diplomats in both capitals expect a first round in"
                    + " Izmir before the end of the summer, when 12 experts from each side are to meet.\n";

    @TempDir
    private Path folder = Path.of("");

    private static Document story(String label, String text, String publisher, String url, String day) {
        return Document.of(
                label,
                text,
                new Metadata(
                        Optional.of(publisher),
                        Optional.empty(),
                        Optional.of(url),
                        Optional.of(LocalDate.parse(day)),
                        Optional.empty(),
                        Optional.empty(),
                        Metadata.Version.ORIGINAL));
    }

    private static Document first() {
        return story("a", "ATHENS, May 7 (Wire) -- " + BODY, "Wire", "https://wire.example/1", "2024-05-07");
    }

    private Dossier dossier(Document... stories) {
        Dossier dossier = Dossiers.open(folder.resolve("d.db"));
        for (Document story : stories) {
            dossier.store(List.of(READER.read(story)));
        }
        return dossier;
    }

    @Test
    void aCopyWithAnotherDatelineAndFooterIsAnAppearanceOfTheStory() {
        Document copy = story(
                "b",
                "ANKARA (Harbour Post / Wire) — " + BODY
                        + "\nReporting by the Athens desk; editing by M. Other. Call 555 123" + " for corrections.\n",
                "Harbour Post",
                "https://harbour.example/talks",
                "2024-05-08");
        try (Dossier dossier = dossier(first(), copy)) {
            assertThat(dossier.size()).isEqualTo(1);
            assertThat(dossier.holds(copy)).isTrue();
            assertThat(dossier.stories().story(first().id()))
                    .hasValueSatisfying(held -> assertThat(held.appearances())
                            .extracting(
                                    StoredStories.Appearance::label,
                                    place -> place.publisher().orElse(""),
                                    place -> place.copy().isPresent(),
                                    place -> place.seen().isPresent())
                            .containsExactly(
                                    org.assertj.core.groups.Tuple.tuple("a", "Wire", false, true),
                                    org.assertj.core.groups.Tuple.tuple("b", "Harbour Post", true, true)));
            assertThat(dossier.forget(first().id(), "me", "test")).isTrue();
            assertThat(dossier.holds(copy)).isTrue();
        }
    }

    @Test
    void anotherSpellingIsACopyButAnotherWordOrNumberIsNews() {
        Document spelling = story("b", BODY.replace("Ankara", "Ancara"), "Post", "https://p.example/", "2024-05-07");
        Document number =
                story("c", BODY.replace("12 experts", "30 experts"), "Post", "https://q.example/", "2024-05-07");
        Document word = story("e", BODY.replace("agreed", "refused"), "Post", "https://r.example/", "2024-05-07");
        try (Dossier dossier = dossier(first(), spelling, number, word)) {
            assertThat(dossier.size()).isEqualTo(3);
            assertThat(dossier.copyOf(story("d", BODY, "Late", "https://late.example/", "2024-06-07")))
                    .isEmpty();
        }
    }

    @Test
    void aChangedStoryAtOneAddressSupersedesTheEarlierOne() {
        Document changed = story(
                "a",
                BODY.replace("before the end of the summer", "in July"),
                "Wire",
                "https://wire.example/1",
                "2024-05-07");
        Document again = story("a", BODY.replace("agreed", "refused"), "Wire", "https://wire.example/1", "2024-05-07");
        try (Dossier dossier = dossier(first(), changed, again)) {
            assertThat(dossier.size()).isEqualTo(3);
            assertThat(superseded(dossier, first())).contains(changed.id());
            assertThat(superseded(dossier, changed)).contains(again.id());
            assertThat(superseded(dossier, again)).isEmpty();
            dossier.store(List.of(READER.read(first())));
            assertThat(superseded(dossier, first())).contains(changed.id());
            assertThat(superseded(dossier, again)).isEmpty();
        }
    }

    @Test
    void anotherStoryAtOneAddressSupersedesNothing() {
        Document other = story(
                "a",
                "Norway handed a note to the Russian ambassador over a border post that was moved at night, its ministry"
                        + " said, and asked for an answer within a week.",
                "Wire",
                "https://wire.example/1",
                "2024-05-09");
        try (Dossier dossier = dossier(first(), other)) {
            assertThat(superseded(dossier, first())).isEmpty();
        }
    }

    @Test
    void storiesThatShareTheirBoilerplateStayApart() {
        String footer =
                " About the agency: it has reported from forty capitals since the war, it belongs to its readers,"
                        + " takes no money from governments or from parties, and corrects what is wrong as soon as it knows; write"
                        + " to its editors in Geneva, who answer every letter, or call the desk at any hour of the day.";
        Document one = story(
                "a",
                "Serbia asked Kosovo on Monday to let four judges return to the courts in the north, its president said."
                        + footer,
                "Wire",
                "https://wire.example/a",
                "2024-05-07");
        Document two = story(
                "b",
                "Armenia handed Azerbaijan a draft treaty with seventeen articles and expects remarks within the month."
                        + footer,
                "Wire",
                "https://wire.example/b",
                "2024-05-07");
        try (Dossier dossier = dossier(one, two)) {
            assertThat(dossier.size()).isEqualTo(2);
        }
    }

    @Test
    void storiesOfADossierWithoutSketchesAreFoundToo() throws java.sql.SQLException {
        dossier(first()).close();
        try (var connection = Dossiers.connection(folder.resolve("d.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM sketch");
            statement.executeUpdate("DELETE FROM band");
        }
        try (Dossier dossier = Dossiers.open(folder.resolve("d.db"))) {
            assertThat(dossier.copyOf(story("b", BODY, "Post", "https://p.example/", "2024-05-07")))
                    .contains(first().id());
        }
    }

    private static Optional<String> superseded(Dossier dossier, Document document) {
        return dossier.stories().story(document.id()).orElseThrow().supersededBy();
    }
}
