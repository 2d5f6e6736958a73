package org.demarche.lab.scores;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.demarche.reader.Reader;
import org.demarche.reader.Reading;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Event;
import org.demarche.reader.finding.EventType;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.finding.Position;
import org.demarche.reader.finding.Role;
import org.demarche.reader.finding.Span;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Time;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Ledger;
import org.demarche.reader.ledger.Leg;
import org.demarche.reader.ledger.Status;
import org.demarche.reader.ledger.ToldMove;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Repair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab evaluate seed}: what the record must hold from the story that the project started from. */
@Command(
        name = "seed",
        description = "Check what the record must hold from the first wire story (24 December 2021).",
        mixinStandardHelpOptions = true)
public final class EvaluateSeed implements Callable<Integer> {
    private static final LocalDate TOLD = LocalDate.of(2021, 12, 24);
    private static final LocalDate TABLED = LocalDate.of(2021, 12, 17);
    private static final LocalDate DUE_FROM = LocalDate.of(2022, 1, 1);
    private static final LocalDate DUE_TO = LocalDate.of(2022, 1, 31);
    private static final String SPOKESMAN = "Dmitry Peskov";
    private static final int QUOTATIONS = 11;

    @Parameters(paramLabel = "STORY", description = "The story's file.")
    private Path story = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, Boolean> rows =
                rows(Reader.load().read(Document.of(story.getFileName().toString(), Files.readString(story))));
        rows.forEach((row, held) -> out.printf("  %-4s %s%n", held ? "ok" : "FAIL", row));
        long held = rows.values().stream().filter(ok -> ok).count();
        out.println("SEED " + held + " of " + rows.size());
        return held == rows.size() ? 0 : 1;
    }

    private static Map<String, Boolean> rows(Reading reading) {
        List<Demarche> ledger = Ledger.load()
                .fold(reading.findings(Move.class).stream()
                        .map(move -> ToldMove.of(move, reading.document()))
                        .toList())
                .asOf(TOLD);
        var rows = new LinkedHashMap<String, Boolean>();
        statements(rows, reading);
        moves(rows, reading);
        events(rows, reading);
        rows.put(
                "Positions of NATO countries, held to be so by the spokesman",
                any(
                        reading.findings(Position.class),
                        position -> code(position.holder(), "IGO.NATO") && claimedBySpokesman(position.chain())));
        rows.put("Three hyphens inside words are repaired", hyphens(reading) == 3);
        demarche(rows, ledger);
        return rows;
    }

    private static void statements(Map<String, Boolean> rows, Reading reading) {
        List<Span> quoted = reading.findings(Statement.class).stream()
                .filter(statement -> statement
                        .speaker()
                        .flatMap(Actor::person)
                        .filter(SPOKESMAN::equals)
                        .isPresent())
                .flatMap(statement -> statement.quotes().stream())
                .flatMap(quote -> quote.spans().stream())
                .distinct()
                .toList();
        rows.put(
                "Eleven quotations with the spokesman as the speaker (" + quoted.size() + ")",
                quoted.size() == QUOTATIONS);
        rows.put(
                "No quotation with another speaker",
                reading.findings(Statement.class).stream()
                        .filter(statement -> !statement.quotes().isEmpty())
                        .allMatch(statement -> statement
                                .speaker()
                                .flatMap(Actor::person)
                                .filter(SPOKESMAN::equals)
                                .isPresent()));
    }

    private static void moves(Map<String, Boolean> rows, Reading reading) {
        List<Move> moves = reading.findings(Move.class);
        rows.put(
                "PROPOSE by RUS to USA and NATO, dated 17 December, with documents",
                any(
                        moves,
                        move -> move.kind() == MoveKind.PROPOSE
                                && party(move.by(), "RUS")
                                && party(move.to(), "USA")
                                && party(move.to(), "IGO.NATO")
                                && move.to().stream().allMatch(Actor::inferred)
                                && move.date()
                                        .flatMap(Time::earliest)
                                        .filter(TABLED::equals)
                                        .isPresent()
                                && !move.documents().isEmpty()));
        rows.put(
                "EXPECT_ANSWER by RUS of USA, due in January 2022",
                any(
                        moves,
                        move -> move.kind() == MoveKind.EXPECT_ANSWER
                                && party(move.by(), "RUS")
                                && party(move.to(), "USA")
                                && move.due().filter(EvaluateSeed::january).isPresent()));
        rows.put(
                "NO_ANSWER from NATO",
                any(moves, move -> move.kind() == MoveKind.NO_ANSWER && party(move.by(), "IGO.NATO")));
        rows.put(
                "A condition: talks after the answer",
                any(moves, move -> move.condition().isPresent()));
        rows.put(
                "NAME_LEAD: Ryabkov",
                any(
                        moves,
                        move -> move.kind() == MoveKind.NAME_LEAD
                                && move.lead()
                                        .flatMap(Actor::person)
                                        .filter(name -> name.endsWith("Ryabkov"))
                                        .isPresent()));
        rows.put(
                "The role of Ryabkov: leads for RUS",
                any(
                        reading.findings(Role.class),
                        role -> role.lead()
                                && role.person().endsWith("Ryabkov")
                                && role.actor()
                                        .filter(actor -> actor.startsWith("RUS"))
                                        .isPresent()));
        rows.put(
                "OFFER to negotiate from Ushakov to Sullivan, reported without a named source",
                any(
                        moves,
                        move -> move.kind() == MoveKind.OFFER
                                && party(move.by(), "RUS")
                                && party(move.to(), "USA")
                                && named(move.to(), "Jake Sullivan")
                                && !claimedBySpokesman(move.chain())));
    }

    private static void events(Map<String, Boolean> rows, Reading reading) {
        List<Event> events = reading.findings(Event.class);
        rows.put(
                "ACCUSE by the spokesman against USA",
                any(
                        events,
                        event -> event.type() == EventType.ACCUSE
                                && party(event.source(), "RUS")
                                && party(event.target(), "USA")));
        rows.put(
                "MOBILIZE (manoeuvres) claimed by the spokesman",
                any(events, event -> event.type() == EventType.MOBILIZE && claimedBySpokesman(event.chain())));
        rows.put(
                "MOBILIZE (buildup) by RUS claimed by US representatives",
                any(
                        events,
                        event -> event.type() == EventType.MOBILIZE
                                && party(event.source(), "RUS")
                                && party(event.chain(), "USA")));
        rows.put(
                "No MOBILIZE as the narrator's fact",
                events.stream()
                        .filter(event -> event.type() == EventType.MOBILIZE)
                        .noneMatch(event -> event.chain().isEmpty()));
    }

    private static void demarche(Map<String, Boolean> rows, List<Demarche> ledger) {
        Optional<Demarche> found = ledger.stream()
                .filter(demarche -> demarche.by().contains("RUS")
                        && demarche.leg("USA").isPresent()
                        && demarche.leg("IGO.NATO").isPresent())
                .findFirst();
        rows.put("The ledger holds the demarche, towards USA and NATO", found.isPresent());
        rows.put(
                "... opened on 17 December",
                found.flatMap(Demarche::opened).filter(TABLED::equals).isPresent());
        rows.put(
                "... TABLED towards both",
                found.filter(demarche -> demarche.legs().stream().allMatch(leg -> leg.status() == Status.TABLED))
                        .isPresent());
        rows.put(
                "... the answer of USA due in January 2022",
                found.flatMap(demarche -> demarche.leg("USA"))
                        .flatMap(Leg::due)
                        .filter(EvaluateSeed::january)
                        .isPresent());
        rows.put(
                "... led by Ryabkov",
                found.flatMap(Demarche::lead)
                        .flatMap(Actor::person)
                        .filter(name -> name.endsWith("Ryabkov"))
                        .isPresent());
    }

    private static long hyphens(Reading reading) {
        return reading.repairs().stream()
                .filter(repair -> repair.kind() == Repair.Kind.STRAY_HYPHEN)
                .count();
    }

    private static <T> boolean any(List<T> all, Predicate<T> wanted) {
        return all.stream().anyMatch(wanted);
    }

    private static boolean january(Time due) {
        return due.earliest().filter(DUE_FROM::equals).isPresent()
                && due.latest().filter(DUE_TO::equals).isPresent();
    }

    private static boolean party(List<Actor> actors, String party) {
        return any(actors, actor -> actor.party().filter(party::equals).isPresent());
    }

    private static boolean named(List<Actor> actors, String person) {
        return any(actors, actor -> actor.person().filter(person::equals).isPresent());
    }

    private static boolean code(Actor actor, String code) {
        return actor.code().filter(code::equals).isPresent();
    }

    private static boolean claimedBySpokesman(List<Actor> chain) {
        return !chain.isEmpty() && named(chain.subList(chain.size() - 1, chain.size()), SPOKESMAN);
    }
}
