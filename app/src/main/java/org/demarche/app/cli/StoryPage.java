package org.demarche.app.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.app.words.Plain;
import org.demarche.app.words.Wording;
import org.demarche.reader.Reading;
import org.demarche.reader.finding.Act;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Event;
import org.demarche.reader.finding.Finding;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.Polarity;
import org.demarche.reader.finding.Position;
import org.demarche.reader.finding.Problem;
import org.demarche.reader.finding.Role;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Time;
import org.demarche.reader.text.Metadata;

/** One story as a page to read: its people and bodies, what was said, events with who claims them, moves. */
final class StoryPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final int NAME = 28;
    private static final int CODE = 14;
    private static final int KIND = 15;

    private final PrintStream out;
    private final Style style;
    private final Map<String, String> reasons;

    /** A page that tells the reasons of the findings whose ids are among {@code reasons}. */
    StoryPage(PrintStream out, Style style, Map<String, String> reasons) {
        this.out = out;
        this.style = style;
        this.reasons = reasons;
    }

    /** Prints a reading. */
    void print(Reading reading) {
        heading(reading);
        people(reading);
        section("Said", reading.findings(Statement.class), this::statement);
        section("Events", reading.findings(Event.class), this::event);
        section("Moves", reading.findings(Move.class), this::move);
        section("Positions", reading.findings(Position.class), this::position);
        section("Roles", reading.findings(Role.class), this::role);
        section("Left open", reading.problems(), this::problem);
        out.println();
    }

    private void heading(Reading reading) {
        Metadata metadata = reading.document().metadata();
        out.println(
                style.bold(Style.cut(metadata.title().orElse(reading.document().label()), style.width())));
        String facts = Stream.of(
                        metadata.publisher(),
                        metadata.place(),
                        metadata.published().map(StoryPage::day),
                        metadata.version() == Metadata.Version.ORIGINAL
                                ? Optional.<String>empty()
                                : Optional.of(metadata.version().name()),
                        metadata.title().map(title -> reading.document().label()))
                .flatMap(Optional::stream)
                .map(Plain::text)
                .collect(Collectors.joining(" · "));
        if (!facts.isEmpty()) {
            out.println(style.dim(facts));
        }
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    private <T> void section(String title, List<T> items, java.util.function.Consumer<T> print) {
        if (!items.isEmpty()) {
            out.println();
            out.println("  " + style.bold(title));
            items.forEach(print);
        }
    }

    private void people(Reading reading) {
        Map<String, List<Mention>> byActor = new LinkedHashMap<>();
        for (Mention mention : reading.annotations(Mention.class)) {
            mention.actor()
                    .ifPresent(code -> byActor.computeIfAbsent(
                                    code + "\t" + mention.person().orElse(""), key -> new ArrayList<>())
                            .add(mention));
        }
        section("People and bodies", List.copyOf(byActor.values()), this::actor);
    }

    private void actor(List<Mention> mentions) {
        Mention first = mentions.get(0);
        String fullest = mentions.stream()
                .filter(mention -> mention.kind() != Mention.Kind.PRONOUN)
                .map(mention -> Plain.text(mention.stretch().text()))
                .max(Comparator.comparingInt(String::length))
                .orElse(Plain.text(first.stretch().text()));
        String name = first.person().orElse(fullest);
        String words = name.equals(fullest) ? "" : "“" + fullest + "”";
        String count = mentions.size() > 1 ? " ×" + mentions.size() : "";
        out.println("    " + Style.pad(Style.cut(name, NAME), NAME + 1)
                + style.kind(Style.pad(first.actor().orElse("?"), CODE))
                + style.dim(Style.cut(words, Math.max(20, style.width() - NAME - CODE - 12)) + count));
    }

    private void statement(Statement statement) {
        String speaker = statement.speaker().map(Wording::actor).orElse("unnamed source");
        String to = statement.addressees().isEmpty() ? "" : " to " + Wording.actors(statement.addressees());
        String act = (unsaid(statement) ? "NOT " : "") + statement.act();
        String cue = statement.cue().isEmpty()
                ? ""
                : style.dim(" (" + Plain.text(statement.cue().text()) + ")");
        out.println("    " + style.bold(speaker) + "  " + style.kind(act) + to + cue + claimed(statement.chain()));
        statement.occasion().ifPresent(words -> wrapped("on: " + words.text(), 6, false));
        wrapped(statement.content().text(), 6, true);
        why(statement);
    }

    /** Whether the act's name alone would tell the contrary: who declines to comment does decline. */
    private static boolean unsaid(Statement statement) {
        boolean declines = statement.act() == Act.DECLINE_COMMENT || statement.act() == Act.REFUSE;
        return statement.polarity() == Polarity.NEGATIVE && !declines;
    }

    private void event(Event event) {
        String type = (event.polarity() == Polarity.NEGATIVE ? "not " : "")
                + event.type()
                + event.mode().map(mode -> "/" + mode).orElse("");
        out.println("    " + style.kind(Style.pad(type, KIND)) + " " + Wording.actors(event.source())
                + arrow(event.target()) + dated(event.date()) + modality(event.modality()) + claimed(event.chain()));
        wrapped(event.trigger().text(), 6, true);
        why(event);
    }

    private void move(Move move) {
        out.println("    " + style.kind(Style.pad(move.kind().name(), KIND)) + " " + Wording.actors(move.by())
                + arrow(move.to()) + dated(move.date()) + modality(move.modality()) + claimed(move.chain()));
        move.matter().ifPresent(matter -> wrapped(matter.stretch().text(), 6, true));
        move.lead().ifPresent(lead -> wrapped("lead: " + Wording.actor(lead), 6, false));
        move.due()
                .ifPresent(due -> wrapped(
                        "due: " + Wording.interval(due) + "  (“" + due.phrase().text() + "”)", 6, false));
        move.condition().ifPresent(words -> wrapped("condition: “" + words.text() + "”", 6, false));
        why(move);
    }

    private void position(Position position) {
        out.println("    " + style.kind(Style.pad(position.stance().name(), KIND)) + " "
                + Wording.actor(position.holder()) + arrow(position.towards()) + claimed(position.chain()));
        wrapped(position.stretch().text(), 6, true);
        why(position);
    }

    private void role(Role role) {
        out.println("    " + role.person()
                + role.actor().map(code -> " (" + code + ")").orElse("")
                + role.office().map(office -> ", " + Plain.text(office)).orElse("")
                + (role.lead()
                        ? ", leads"
                                + role.matter()
                                        .map(m ->
                                                " on " + Plain.text(m.stretch().text()))
                                        .orElse("")
                        : ""));
        why(role);
    }

    private void problem(Problem problem) {
        wrapped(problem.stage() + ": " + problem.message(), 4, false);
    }

    private void why(Finding finding) {
        String reason = reasons.get(finding.id());
        if (reason != null) {
            wrapped("why: " + reason, 6, false);
        }
    }

    private void wrapped(String text, int indent, boolean verbatim) {
        for (String line : style.wrap(text, indent)) {
            out.println(" ".repeat(indent) + (verbatim ? style.words(line) : line));
        }
    }

    private static String arrow(List<Actor> target) {
        return target.isEmpty() ? "" : " → " + Wording.actors(target);
    }

    private static String modality(Modality modality) {
        return modality == Modality.ACTUAL ? "" : "  [" + modality.name().toLowerCase(Locale.ROOT) + "]";
    }

    private static String dated(Optional<Time> date) {
        return date.map(time -> "  " + Wording.interval(time)).orElse("");
    }

    private String claimed(List<Actor> chain) {
        return chain.isEmpty() ? "" : style.dim("  claimed by " + Wording.claimants(chain));
    }
}
