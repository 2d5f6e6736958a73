package org.demarche.app.mcp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.app.brief.Brief;
import org.demarche.app.brief.BriefMarkdown;
import org.demarche.app.mcp.Answer.Entry;
import org.demarche.app.mcp.Tool.Parameter;
import org.demarche.app.web.Workspace;
import org.demarche.app.words.Passage;
import org.demarche.app.words.Plain;
import org.demarche.app.words.Wording;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierLedger;
import org.demarche.dossier.StoredDocument;
import org.demarche.reader.actors.ActorNames;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Flag;
import org.demarche.reader.ledger.Leg;
import org.demarche.reader.ledger.Status;
import org.demarche.reader.ledger.Step;

/** The ledger for assistants: what was asked of whom, by when, and what came of it. */
final class RecordTools {
    private static final int SHOWN = 20;
    private static final int MOST = 100;
    private static final int TELLINGS = 3;

    private RecordTools() {}

    static List<Tool> all() {
        Parameter actor = Parameter.text("actor", "A state, body or group, by name or code: Russia, RUS, IGO.NATO");
        Parameter asOf = Parameter.day("as_of", "The ledger as it was known on this day; by default on the last");
        return List.of(
                Tool.reading(
                        "ledger",
                        "The ledger",
                        "Lists demarches: proposals, demands and requests with who made them, to whom, what about, the"
                                + " status towards each addressee, what is due, and the words of the last step.",
                        List.of(
                                actor,
                                Parameter.choice("status", "Only with this status", Status.values()),
                                Parameter.choice("flag", "Only with this flag", Flag.values()),
                                Parameter.text("matter", "Only about these words"),
                                asOf,
                                Parameter.count("limit", "At most so many; by default " + SHOWN)),
                        RecordTools::ledger),
                Tool.reading(
                        "demarche",
                        "One demarche",
                        "Shows one demarche in full: every step with its day, the words that tell it, who claims it and"
                                + " the story it stands in.",
                        List.of(
                                Parameter.text("id", "Its id, as the ledger gives it")
                                        .needed(),
                                asOf),
                        RecordTools::demarche),
                Tool.reading(
                        "brief",
                        "A brief",
                        "What a period has brought: new demands and offers, answers, talks, what is due and overdue,"
                                + " positions that moved. Each line quotes its source.",
                        List.of(
                                Parameter.day("since", "First day").needed(),
                                Parameter.day("until", "Last day; by default the last that stories tell of"),
                                actor,
                                Parameter.text("matter", "Only about these words")),
                        RecordTools::brief));
    }

    private static LocalDate last(Dossier dossier) {
        return dossier.days().map(Dossier.Days::last).orElse(LocalDate.EPOCH);
    }

    private static Answer ledger(Arguments asked, Workspace workspace) {
        return workspace.read(dossier -> {
            LocalDate day = asked.day("as_of").orElseGet(() -> last(dossier));
            var query = new DossierLedger.Query(
                    day,
                    false,
                    asked.text("actor").map(ActorNames.bundled()::codeOf),
                    asked.count("limit", SHOWN, MOST),
                    asked.text("matter").orElse(""),
                    asked.choice("status", Status.class),
                    asked.choice("flag", Flag.class));
            List<Entry> entries = dossier.foldedLedger().demarches(query, any -> true).stream()
                    .map(demarche -> entry(demarche, dossier))
                    .toList();
            return Answer.list("demarches", entries, "No demarche fits as of " + day + ". Ask for less.");
        });
    }

    private static String matter(Demarche demarche) {
        return demarche.matter()
                .map(matter -> Plain.text(matter.stretch().text()))
                .orElse("matter not named");
    }

    private static String names(List<String> codes) {
        return codes.stream().map(ActorNames.bundled()::of).collect(Collectors.joining(", "));
    }

    private static Map<String, Object> about(Demarche demarche) {
        var about = new LinkedHashMap<String, Object>();
        about.put("id", demarche.id());
        about.put("by", demarche.by());
        about.put("matter", matter(demarche));
        demarche.opened().ifPresent(day -> about.put("opened", day.toString()));
        about.put("asOf", demarche.asOf().toString());
        demarche.lead().ifPresent(lead -> about.put("lead", Wording.actor(lead)));
        about.put("legs", demarche.legs().stream().map(RecordTools::leg).toList());
        return about;
    }

    private static Map<String, Object> leg(Leg leg) {
        var about = new LinkedHashMap<String, Object>();
        about.put("to", leg.to());
        about.put("inferred", leg.inferred());
        about.put("status", leg.status().name());
        about.put("flags", leg.flags().stream().map(Enum::name).toList());
        leg.since().ifPresent(day -> about.put("since", day.toString()));
        leg.due().ifPresent(due -> about.put("due", Wording.interval(due)));
        return about;
    }

    private static String head(Demarche demarche) {
        String legs = demarche.legs().stream()
                .map(leg -> ActorNames.bundled().of(leg.to()) + " (" + leg.to() + "): " + leg.status()
                        + leg.due().map(due -> ", due " + Wording.interval(due)).orElse("")
                        + leg.flags().stream()
                                .map(flag -> ", " + flag.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("; "));
        return "[" + demarche.id() + "] " + names(demarche.by()) + ": " + matter(demarche)
                + demarche.opened().map(day -> ", opened " + day).orElse("") + " → " + legs
                + demarche.lead().map(lead -> "; lead: " + Wording.actor(lead)).orElse("");
    }

    private static Entry entry(Demarche demarche, Dossier dossier) {
        Step last = demarche.steps().get(demarche.steps().size() - 1);
        Map<String, Object> about = about(demarche);
        about.put("last", step(last));
        return new Entry(
                head(demarche) + "; last: " + Wording.term(last.kind())
                        + last.on().map(day -> " " + day).orElse(""),
                about,
                evidence(last, dossier));
    }

    private static Map<String, Object> step(Step step) {
        var about = new LinkedHashMap<String, Object>();
        about.put("id", step.id());
        about.put("kind", step.kind().name());
        step.on().ifPresent(day -> about.put("on", day.toString()));
        about.put("by", step.by());
        about.put("to", step.to());
        step.due().ifPresent(due -> about.put("due", Wording.interval(due)));
        about.put("contested", step.contested());
        return about;
    }

    private static List<Evidence> evidence(Step step, Dossier dossier) {
        var evidence = new ArrayList<Evidence>();
        step.evidence().stream().limit(TELLINGS).forEach(piece -> {
            var told = piece.told();
            Optional<StoredDocument> story = dossier.document(told.document());
            story.ifPresent(found -> evidence.add(Evidence.of(
                    told.move(),
                    found,
                    Passage.of(Optional.of(found.text()), told.move().trigger()))));
        });
        return evidence;
    }

    private static Answer demarche(Arguments asked, Workspace workspace) {
        String id = asked.needed("id");
        return workspace.read(dossier -> {
            LocalDate day = asked.day("as_of").orElseGet(() -> last(dossier));
            Demarche demarche = dossier.foldedLedger().byId(id, day).stream()
                    .findFirst()
                    .orElseThrow(() -> new Arguments.Unclear(
                            "There is no demarche " + id + " as of " + day + ". The tool ledger gives the ids."));
            List<Entry> steps = demarche.steps().stream()
                    .map(step -> new Entry(stepHead(step), step(step), evidence(step, dossier)))
                    .toList();
            Map<String, Object> fields = about(demarche);
            fields.put("steps", steps.stream().map(Entry::fields).toList());
            String text =
                    head(demarche) + "\n\n" + steps.stream().map(Entry::text).collect(Collectors.joining("\n"));
            return new Answer(text, fields);
        });
    }

    private static String stepHead(Step step) {
        return step.on().map(LocalDate::toString).orElse("undated") + " " + Wording.term(step.kind()) + " "
                + names(step.by()) + (step.to().isEmpty() ? "" : " → " + names(step.to()))
                + step.due().map(due -> ", due " + Wording.interval(due)).orElse("")
                + (step.contested() ? " (contested)" : "");
    }

    private static Answer brief(Arguments asked, Workspace workspace) {
        LocalDate since = asked.day("since").orElseThrow(() -> new Arguments.Unclear("The argument since is missing."));
        Optional<String> actor = asked.text("actor").map(ActorNames.bundled()::codeOf);
        String matter = asked.text("matter").orElse("");
        return workspace.read(dossier -> {
            LocalDate until = asked.day("until").orElseGet(() -> last(dossier));
            if (until.isBefore(since)) {
                throw new Arguments.Unclear("until " + until + " lies before since " + since + ".");
            }
            String title = actor.map(code -> code + ": ").orElse("")
                    + (matter.isEmpty() ? "what was asked, answered and is due" : matter);
            String page = new Brief(since, until, actor, matter)
                    .write(dossier, dossier.foldedLedger(), new BriefMarkdown(title));
            return new Answer(page, Map.of("since", since.toString(), "until", until.toString(), "markdown", page));
        });
    }
}
