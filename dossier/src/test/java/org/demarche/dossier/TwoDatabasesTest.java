package org.demarche.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.reader.Reader;
import org.demarche.reader.Reading;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Metadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same stories, decisions and questions: a file and a server answer alike, in the same order. */
class TwoDatabasesTest {
    private static final Reader READER = Reader.load();
    private static final List<String> QUESTIONS = List.of(
            "talks",
            "grain corridor",
            "\"grain corridor\"",
            "withdr*",
            "Élysée",
            "elysee",
            "foreign ministry said",
            "\"in Geneva\" sanctions",
            "peace-keepers",
            "Lavrov's",
            "the",
            "\"the ceasefire\" talk*",
            "nothing-of-the-kind",
            "2023",
            "guarantees",
            "and OR not",
            "\"",
            "*",
            "Çavuşoğlu");

    @TempDir
    private static Path folder;

    private static Dossier file;
    private static Dossier server;

    @BeforeAll
    static void open() {
        Dossiers.aboutServers();
        file = Dossier.open(folder.resolve("affair.db"));
        server = Dossiers.open(folder.resolve("affair.db"));
        List<Reading> readings = stories().stream().map(READER::read).toList();
        for (Dossier dossier : List.of(file, server)) {
            readings.forEach(reading -> dossier.store(List.of(reading)));
            dossier.failed("lost.txt", "no such file");
            decide(dossier);
            dossier.ledger();
        }
    }

    @AfterAll
    static void close() {
        if (file != null) {
            file.close();
            server.close();
        }
    }

    /** Day after day, some undated, some corrected. */
    private static List<Document> stories() {
        var random = new Random(3);
        List<String> cities = List.of("GENEVA", "MOSCOW", "ANKARA", "PARIS", "MANILA");
        List<String> who = List.of(
                "Russian Foreign Minister Sergei Lavrov",
                "Turkish Foreign Minister Mevlüt Çavuşoğlu",
                "U.S. Secretary of State Antony Blinken",
                "The Philippines",
                "The Élysée",
                "China's foreign ministry");
        List<String> acts = List.of(
                "demanded that Ukraine withdraw its troops from the grain corridor",
                "called on Iran to resume the talks in Geneva by the end of May",
                "said the ceasefire must hold, and promised guarantees to Turkey",
                "rejected the sanctions on Russia and said the talks in Geneva were over",
                "asked China to explain the incident in the South China Sea",
                "agreed to the peace-keepers and to security guarantees for Ukraine");
        var stories = new ArrayList<Document>();
        for (int i = 0; i < 70; i++) {
            var text = new StringBuilder();
            LocalDate day = LocalDate.of(2023, 3, 1).plusDays(random.nextInt(60));
            text.append(cities.get(random.nextInt(cities.size()))).append(" (Demarche test) -- ");
            for (int sentence = 0; sentence < 1 + random.nextInt(5); sentence++) {
                text.append(who.get(random.nextInt(who.size())))
                        .append(' ')
                        .append(acts.get(random.nextInt(acts.size())))
                        .append(". “It is the ")
                        .append(random.nextInt(40))
                        .append("th time we speak of the talks,” the minister said. ");
            }
            Optional<LocalDate> published = random.nextInt(8) == 0 ? Optional.empty() : Optional.of(day);
            stories.add(Document.of(
                    "story-" + i,
                    text.toString(),
                    new Metadata(
                            Optional.of(i % 3 == 0 ? "Wire" : "Post"),
                            Optional.of("Talks, day " + i % 9 + ": Élysée"),
                            Optional.of("https://wire.example/" + i % 60),
                            published,
                            Optional.empty(),
                            Optional.empty(),
                            i % 20 == 0 ? Metadata.Version.CORRECTED : Metadata.Version.ORIGINAL)));
        }
        return stories;
    }

    private static void decide(Dossier dossier) {
        Reviews reviews = dossier.reviews();
        List<Reviews.Item> queue = reviews.queue(6);
        for (int i = 0; i < queue.size(); i++) {
            reviews.decide(
                    "ana",
                    queue.get(i).document(),
                    queue.get(i).finding().id(),
                    Reviews.Verdict.values()[i % 2],
                    Map.of());
        }
        dossier.decisions().undo("ana", 2);
        dossier.identities().merge("ana", Name.person("Sergei Lavrov"), Name.typed("RUS.GOV S. V. Lavrov"));
        dossier.notes().add("ben", Notes.On.actor("RUS"), "ask again");
        dossier.forget(dossier.stories().latest(3).get(2).id(), "ana", "asked to");
        dossier.savedSearches().save("talks", "q=talks", "ana");
        dossier.accounts().add("ana", "ben", Accounts.Role.READER, "hash");
    }

    private static void same(Function<Dossier, ?> question) {
        assertThat(question.apply(server)).isEqualTo(question.apply(file));
    }

    /** But for the numbers of rows: those of a file are given again. */
    private static List<String> hits(Dossier dossier, Search.Ask ask) {
        return dossier.search().hits(ask).stream()
                .map(hit -> hit.story().id()
                        + ' '
                        + hit.finding()
                        + ' '
                        + hit.kind()
                        + ' '
                        + hit.who()
                        + ' '
                        + hit.snippet())
                .toList();
    }

    /** A table's columns but for what each database needs on its own: see the schemas. */
    @Test
    void tablesAndColumnsAreTheSame() {
        List<String> own = List.of("flyway_schema_history", "text_total", "dossier_change");
        String ofFile = "SELECT t.name || '.' || c.name FROM sqlite_master t, pragma_table_info(t.name) c"
                + " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'";
        String ofServer = "SELECT table_name || '.' || column_name FROM information_schema.columns c"
                + " JOIN information_schema.tables t USING (table_schema, table_name)"
                + " WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'";
        assertThat(columns(server, ofServer, own))
                .isEqualTo(columns(file, ofFile, own))
                .hasSizeGreaterThan(150);
    }

    private static List<String> columns(Dossier dossier, String sql, List<String> own) {
        return dossier.connection().createQuery(sql).mapTo(String.class).list().stream()
                .filter(column -> !own.contains(column.split("\\.")[0]) && !column.matches("\\w+_text(_\\w+)?\\..*"))
                .filter(column -> !column.endsWith(".rowid"))
                .sorted()
                .toList();
    }

    private static Search.Ask ask(String words, Search.In in, boolean newest, Optional<String> actor, int limit) {
        return new Search.Ask(
                words,
                in,
                actor,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2023, 4, 20)).filter(day -> newest),
                newest,
                limit,
                Optional.empty());
    }

    @Test
    void findsTheSameInTheSameOrderWithTheSameWords() {
        int hits = 0;
        for (String words : QUESTIONS) {
            for (Search.In in : Search.In.values()) {
                for (boolean newest : List.of(true, false)) {
                    for (Optional<String> actor : List.of(Optional.<String>empty(), Optional.of("RUS"))) {
                        Search.Ask ask = ask(words, in, newest, actor, 25);
                        assertThat(hits(server, ask)).as(ask.toString()).isEqualTo(hits(file, ask));
                        assertThat(server.search().facets(ask))
                                .as(ask.toString())
                                .isEqualTo(file.search().facets(ask));
                        hits += file.search().hits(ask).size();
                    }
                }
            }
        }
        assertThat(hits).isGreaterThan(500);
    }

    @Test
    void pagesGoOnAlike() {
        for (boolean newest : List.of(true, false)) {
            Search.Ask first = ask("talks", Search.In.STATEMENTS, newest, Optional.empty(), 7);
            same(dossier -> {
                var all = new ArrayList<Search.Hit>();
                Search.Ask ask = first;
                for (List<Search.Hit> page = dossier.search().hits(ask);
                        !page.isEmpty() && all.size() < 60;
                        page = dossier.search().hits(ask)) {
                    all.addAll(page);
                    Search.Place place = dossier.search().place(ask, page.get(page.size() - 1), page.size());
                    ask = new Search.Ask(
                            ask.words(),
                            ask.in(),
                            ask.actor(),
                            ask.kind(),
                            ask.publisher(),
                            ask.since(),
                            ask.until(),
                            newest,
                            ask.limit(),
                            Optional.of(place));
                }
                assertThat(all).hasSizeGreaterThan(30);
                return all.stream().map(hit -> hit.finding() + hit.snippet()).toList();
            });
        }
    }

    @Test
    void quotesAndMattersAreTheSame() {
        LocalDate day = LocalDate.of(2023, 4, 30);
        same(dossier -> dossier.quotations().closest("It is the time we speak of the talks", 0.3, 20));
        same(dossier -> dossier.quotations().closest("the ceasefire must hold", 0.1, 20));
        for (String words : List.of("guarantee", "talk", "grain corridors", "sanction", "security guarantees")) {
            same(dossier -> dossier.matters().places(words, day, 30));
            same(dossier -> dossier.matters().statements(words, day, 30));
        }
        same(dossier -> dossier.matters().places(List.of("guarantee", "talk"), day, place -> true));
        same(dossier -> dossier.matters().most(20));
        same(dossier -> dossier.matters().after("", 20));
    }

    @Test
    void theLedgerIsTheSame() {
        LocalDate day = LocalDate.of(2023, 5, 30);
        for (String words : List.of("", "talks", "withdraw*")) {
            var query = new DossierLedger.Query(day, false, Optional.empty(), 0, words);
            same(dossier -> dossier.ledger().demarches(query, demarche -> true));
            same(dossier -> dossier.ledger().latest(query, demarche -> true, Optional.empty()));
            same(dossier -> dossier.ledger().count(query));
        }
        same(dossier -> dossier.ledger().between(List.of("RUS"), List.of("UKR", "IRN"), day, 10));
        same(dossier -> dossier.ledger().unlinked());
        assertThat(file.ledger().demarches(DossierLedger.Query.asOf(day), demarche -> true))
                .isNotEmpty();
    }

    @Test
    void whatIsListedIsTheSame() {
        same(dossier -> dossier.stories().latest(100));
        same(dossier -> dossier.reviews().queue(500));
        same(dossier -> dossier.moves());
        same(dossier -> dossier.positions());
        same(dossier -> dossier.days());
        same(dossier -> dossier.sizes());
        same(dossier -> dossier.actors().states(50));
        same(dossier -> dossier.actors().persons("lavrov"));
        same(dossier -> dossier.alerts().arrived());
        for (StoredActors.Side side : StoredActors.Side.values()) {
            same(dossier -> dossier.actors().partners(StoredActors.Who.state("RUS"), side, 20));
            same(dossier -> dossier.actors().findings(StoredActors.Kind.MOVE, StoredActors.Who.state("RUS"), side, 40));
        }
        same(dossier -> dossier.actors().offices(StoredActors.Who.state("RUS"), 20));
        same(dossier -> dossier.actors().between(StoredActors.Kind.MOVE, "RUS", "UKR", 40, StoredActors.Place.FIRST));
        for (StoredFindings.Kind kind : StoredFindings.Kind.values()) {
            same(dossier -> dossier.findings()
                    .list(
                            new StoredFindings.Ask(
                                    kind,
                                    Optional.of("RUS"),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty()),
                            300,
                            Optional.empty()));
        }
    }

    @Test
    void theExportIsTheSameByteForByteButForWhenItWasDecided() {
        same(dossier -> dossier.transfer()
                .lines()
                .filter(line -> !line.startsWith("{\"type\":\"log\""))
                .map(line -> line.replaceAll("\"(made|seen)\":\"[^\"]*\"", "")
                        .replaceAll("\"id\":\"[0-9a-f]{16}\",\"on\"", ""))
                .collect(Collectors.joining("\n")));
        assertThat(server.log().verify().broken()).isEmpty();
    }

    @Test
    void anExportOfOneIsTheOther() {
        Path taken = folder.resolve("taken.db");
        try (Dossier other = Dossier.open(taken)) {
            other.transfer().take(server.transfer().lines()::iterator);
            assertThat(other.transfer().lines().toList())
                    .isEqualTo(server.transfer().lines().toList());
            try (Dossier back = Dossiers.open(taken)) {
                back.transfer().take(other.transfer().lines()::iterator);
                assertThat(back.transfer().lines().toList())
                        .isEqualTo(server.transfer().lines().toList());
            }
        }
    }
}
