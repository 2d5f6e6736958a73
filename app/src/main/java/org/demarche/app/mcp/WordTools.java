package org.demarche.app.mcp;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.app.mcp.Answer.Entry;
import org.demarche.app.mcp.Tool.Parameter;
import org.demarche.app.web.Workspace;
import org.demarche.app.words.Citation;
import org.demarche.app.words.Wording;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.Quotations;
import org.demarche.dossier.Search;
import org.demarche.dossier.StoredActors;
import org.demarche.dossier.StoredActors.Kind;
import org.demarche.dossier.StoredActors.Side;
import org.demarche.dossier.StoredActors.Told;
import org.demarche.dossier.StoredActors.Who;
import org.demarche.reader.actors.ActorNames;
import org.demarche.reader.finding.Statement;

/** Words for assistants: who said what, when, in which story. */
final class WordTools {
    private static final int SHOWN = 10;
    private static final int MOST = 50;
    private static final int LOOKED_AT = 1000;
    private static final double CLOSE = 0.35;
    private static final int LONGEST = 2000;

    private WordTools() {}

    static List<Tool> all() {
        Parameter since = Parameter.day("since", "Only stories published from this day on");
        Parameter until = Parameter.day("until", "Only stories published until this day");
        Parameter limit = Parameter.count("limit", "At most so many; by default " + SHOWN);
        return List.of(
                Tool.reading(
                        "search",
                        "Search",
                        "Full text over statements, moves or stories: all words must be there; \"in quotes\" they must"
                                + " stand together, and a word may end with * .",
                        List.of(
                                Parameter.text("words", "What to look for").needed(),
                                Parameter.choice("in", "Where; by default STATEMENTS", Search.In.values()),
                                Parameter.text("actor", "Who speaks or acts, by name or code: Iran, IRN"),
                                since,
                                until,
                                limit),
                        WordTools::search),
                Tool.reading(
                        "said",
                        "What somebody said",
                        "What a person or the people of a state or body said, the latest first, word for word. Use it to"
                                + " quote; do not put words in quotation marks that it does not give.",
                        List.of(
                                Parameter.text(
                                                "speaker",
                                                "A person (Sergei Lavrov, Lavrov), or a state or body (Russia)")
                                        .needed(),
                                Parameter.text("about", "Only what has all these words"),
                                since,
                                until,
                                limit),
                        WordTools::said),
                Tool.reading(
                        "quote",
                        "Check a quotation",
                        "Who said some words: the closest statements, how close each is from 0 to 1, who told it first"
                                + " and who else, with a citation. Below 1 the words differ.",
                        List.of(
                                Parameter.text("words", "The words, as remembered")
                                        .needed(),
                                limit),
                        WordTools::quote));
    }

    private static Answer search(Arguments asked, Workspace workspace) {
        var ask = new Search.Ask(
                asked.needed("words"),
                asked.choice("in", Search.In.class).orElse(Search.In.STATEMENTS),
                asked.text("actor").map(ActorNames.bundled()::codeOf),
                Optional.empty(),
                Optional.empty(),
                asked.day("since"),
                asked.day("until"),
                false,
                asked.count("limit", SHOWN, MOST),
                Optional.empty());
        List<Entry> entries = workspace.read(dossier ->
                dossier.search().hits(ask).stream().map(WordTools::hit).toList());
        return Answer.list("hits", entries, "Nothing found. Try fewer words, or another place than " + ask.in() + ".");
    }

    private static Entry hit(Search.Hit hit) {
        var about = new LinkedHashMap<String, Object>();
        about.put("kind", hit.kind());
        about.put("who", hit.who());
        String words = hit.snippet().replace(String.valueOf(Search.MATCH), "").replace(String.valueOf(Search.END), "");
        return new Entry(
                hit.kind() + " " + hit.who(), about, List.of(new Evidence(words, "", hit.story(), hit.finding())));
    }

    private static Answer said(Arguments asked, Workspace workspace) {
        String speaker = asked.needed("speaker");
        String[] about = asked.text("about").orElse("").toLowerCase(Locale.ROOT).split("\\s+");
        Optional<LocalDate> since = asked.day("since");
        Optional<LocalDate> until = asked.day("until");
        int limit = asked.count("limit", SHOWN, MOST);
        List<Entry> entries = workspace.read(dossier -> speakers(dossier, speaker).stream()
                .flatMap(who -> dossier.actors().findings(Kind.STATEMENT, who, Side.BY, LOOKED_AT).stream())
                .filter(told -> within(told, since, until) && tells(told, about))
                .limit(limit)
                .map(WordTools::statement)
                .toList());
        return Answer.list(
                "statements",
                entries,
                "The dossier has no words of " + speaker + " that fit. Do not make any up; try the full name or the"
                        + " state's.");
    }

    /** Persons of that name or surname; else the state or body. */
    private static List<Who> speakers(Dossier dossier, String name) {
        List<Who> persons = dossier.actors().persons(name).stream()
                .map(StoredActors.Count::name)
                .map(Who::person)
                .toList();
        return persons.isEmpty() ? List.of(Who.state(ActorNames.bundled().codeOf(name))) : persons;
    }

    private static boolean within(Told told, Optional<LocalDate> since, Optional<LocalDate> until) {
        Optional<LocalDate> day = told.story().published();
        return since.map(first -> day.isPresent() && !day.get().isBefore(first)).orElse(true)
                && until.map(last -> day.isPresent() && !day.get().isAfter(last))
                        .orElse(true);
    }

    private static boolean tells(Told told, String[] about) {
        String words = told.finding().anchor().text().toLowerCase(Locale.ROOT);
        return Stream.of(about).allMatch(words::contains);
    }

    private static Entry statement(Told told) {
        var statement = (Statement) told.finding();
        var about = new LinkedHashMap<String, Object>();
        about.put("act", statement.act().name());
        about.put("polarity", statement.polarity().name());
        statement.speaker().ifPresent(speaker -> about.put("speaker", Wording.actor(speaker)));
        about.put("confidence", statement.confidence());
        return new Entry(
                told.story().published().map(day -> day + " ").orElse("")
                        + statement.speaker().map(Wording::actor).orElse("unnamed source") + " "
                        + Wording.term(statement.act()),
                about,
                List.of(Evidence.of(statement, told.story(), statement.content().text())));
    }

    private static Answer quote(Arguments asked, Workspace workspace) {
        String words = asked.needed("words");
        String shortened = words.substring(0, Math.min(LONGEST, words.length()));
        int limit = asked.count("limit", SHOWN, MOST);
        List<Entry> entries = workspace.read(dossier -> dossier.quotations().closest(shortened, CLOSE, limit).stream()
                .map(WordTools::quotation)
                .toList());
        return Answer.list(
                "quotations", entries, "Nobody says so in this dossier. That is no proof that it was not said.");
    }

    private static Entry quotation(Quotations.Found found) {
        String closeness = String.format(Locale.ROOT, "%.2f", found.closeness());
        var about = new LinkedHashMap<String, Object>();
        about.put("closeness", Double.valueOf(closeness));
        about.put("speaker", Citation.speaker(found.first()));
        about.put("citation", Citation.of(found.first()));
        return new Entry(
                closeness + " " + Citation.speaker(found.first()),
                Map.copyOf(about),
                found.tellings().stream()
                        .map(telling -> Evidence.of(
                                telling.statement(),
                                telling.story(),
                                telling.statement().content().text()))
                        .toList());
    }
}
