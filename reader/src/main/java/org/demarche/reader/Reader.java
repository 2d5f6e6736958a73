package org.demarche.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.demarche.reader.actors.ActorLinker;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.attribution.Attributor;
import org.demarche.reader.events.Coded;
import org.demarche.reader.events.EventCoder;
import org.demarche.reader.finding.Annotation;
import org.demarche.reader.finding.Event;
import org.demarche.reader.finding.Finding;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Time;
import org.demarche.reader.moves.MoveReader;
import org.demarche.reader.moves.MoveReader.Moves;
import org.demarche.reader.resource.Lexicons;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.SyntaxEngine;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Repair;
import org.demarche.reader.text.RepairedText;
import org.demarche.reader.text.Repairer;
import org.demarche.reader.time.TimeTagger;

/**
 * Reads one document: the one place where the stages are composed. Each stage is a pure function over immutable values;
 * a reader is immutable, safe to share between threads, and gives the same reading twice.
 *
 * <pre>{@code
 * Reader reader = Reader.load();
 * Document story = Document.of("kenya-2021-03-03", "NAIROBI, March 3, 2021 (Agency) -- Kenya asked Somalia on Wednesday"
 *         + " to answer its proposal on the sea border in writing by Friday.");
 * Reading reading = reader.read(story);
 * for (Finding finding : reading.findings()) {
 *     if (finding instanceof Move move) {
 *         System.out.println(move.kind() + " by " + move.by().get(0).code().orElse("?")
 *                 + " to " + move.to().get(0).code().orElse("?"));
 *     }
 * }
 * }</pre>
 *
 * <p>docs/library.md tells how to get it, and what of it is stable.
 */
public final class Reader {
    /** Version of the reader; a document is read again when it changes. */
    public static final String VERSION = "0.1.0";

    private final Repairer repair;
    private final SyntaxEngine syntax;
    private final TimeTagger time;
    private final ActorLinker actors;
    private final Attributor attribution;
    private final EventCoder events;
    private final MoveReader moves;

    private Reader(
            Repairer repair,
            SyntaxEngine syntax,
            TimeTagger time,
            ActorLinker actors,
            Attributor attribution,
            EventCoder events,
            MoveReader moves) {
        this.repair = repair;
        this.syntax = syntax;
        this.time = time;
        this.actors = actors;
        this.attribution = attribution;
        this.events = events;
        this.moves = moves;
    }

    /** A reader with the bundled models, lexicons and knowledge; the models load beside the tables. */
    public static Reader load() {
        return load(Map.of());
    }

    /**
     * A reader with knowledge and lexicons of one's own on top of the bundled files.
     *
     * @param knowledge the text of each knowledge file by its name, as docs/knowledge.md describes
     * @throws IllegalArgumentException naming file and line, where a knowledge file is wrong
     */
    public static Reader load(Map<String, String> knowledge) {
        CompletableFuture<SyntaxEngine> syntax = CompletableFuture.supplyAsync(SyntaxEngine::load);
        Lexicons lexicons = Lexicons.among(knowledge);
        CompletableFuture<ActorLinker> actors =
                CompletableFuture.supplyAsync(() -> ActorLinker.load(lexicons.others(knowledge)));
        Repairer repair = Repairer.load(lexicons);
        TimeTagger time = TimeTagger.load();
        Attributor attribution = Attributor.load(lexicons);
        EventCoder events = EventCoder.load();
        MoveReader moves = MoveReader.load(lexicons);
        return new Reader(repair, syntax.join(), time, result(actors), attribution, events, moves);
    }

    /** What was loaded; a wrong file is told as if it had been read here. */
    private static <T> T result(CompletableFuture<T> loading) {
        try {
            return loading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IllegalArgumentException wrong) {
                throw wrong;
            }
            throw e;
        }
    }

    /** Reads a document. */
    public Reading read(Document document) {
        return flow(document).reading();
    }

    /** What is mended in a document before it is read; alone, this takes a hundredth of reading it. */
    public List<Repair> repairs(Document document) {
        return repair.repair(document).repairs();
    }

    /** Reads a document and says of everything read what made it. */
    public Explained explain(Document document) {
        Flow flow = flow(document);
        return new Explained(flow.reading(), Reasons.of(flow.reading(), flow.coded(), flow.told()));
    }

    /** A reading with what its last stages noted on the way. */
    private record Flow(Reading reading, List<Coded> coded, Moves told) {}

    private Flow flow(Document document) {
        var watch = new Stopwatch();
        RepairedText text = watch.time("repair", () -> repair.repair(document));
        ParsedText parsed = watch.time("syntax", () -> syntax.parse(text));
        List<Time> times = watch.time("time", () -> time.tag(parsed));
        Mentions mentions = watch.time("actors", () -> actors.link(parsed));
        List<Statement> statements = watch.time("attribution", () -> attribution.attribute(parsed, times, mentions));
        List<Coded> coded = watch.time("events", () -> events.explain(parsed, times, mentions, statements));
        List<Event> acts = coded.stream().map(Coded::event).toList();
        Moves told = watch.time("moves", () -> moves.read(parsed, times, mentions, statements, acts));
        var reading = new Reading(
                text.document(),
                text.repairs(),
                annotations(mentions, times),
                findings(statements, acts, told),
                Problems.of(text, times),
                watch.timings());
        return new Flow(reading, coded, told);
    }

    private static List<Annotation> annotations(Mentions mentions, List<Time> times) {
        var all = new ArrayList<Annotation>(mentions.all());
        all.addAll(times);
        all.sort(Comparator.comparingInt(
                        (Annotation annotation) -> annotation.stretch().start())
                .thenComparing(Annotation::id));
        return all;
    }

    private static List<Finding> findings(List<Statement> statements, List<Event> events, Moves moves) {
        var all = new ArrayList<Finding>(statements);
        all.addAll(events);
        all.addAll(moves.moves());
        all.addAll(moves.positions());
        all.addAll(moves.roles());
        all.sort(Comparator.comparingInt((Finding finding) -> finding.anchor().start())
                .thenComparing(Finding::id));
        return all;
    }

    /** Times each stage, as part of what a reading reports. */
    private static final class Stopwatch {
        private final List<Reading.Timing> timings = new ArrayList<>();

        <T> T time(String stage, Supplier<T> work) {
            long start = System.nanoTime();
            T result = work.get();
            timings.add(new Reading.Timing(stage, System.nanoTime() - start));
            return result;
        }

        List<Reading.Timing> timings() {
            return timings;
        }
    }
}
