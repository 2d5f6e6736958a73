package org.demarche.lab.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.demarche.reader.actors.ActorLinker;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.attribution.Attributor;
import org.demarche.reader.events.EventCoder;
import org.demarche.reader.finding.Event;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Time;
import org.demarche.reader.moves.MoveReader;
import org.demarche.reader.syntax.Lemmatizer;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Segmenter;
import org.demarche.reader.syntax.Segmenter.Segments;
import org.demarche.reader.syntax.StructureReader;
import org.demarche.reader.syntax.SyntaxEngine;
import org.demarche.reader.syntax.Upos;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.RepairedText;
import org.demarche.reader.text.Repairer;
import org.demarche.reader.time.TimeTagger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Each stage of the reader by itself (JMH): one operation takes all stories of the sample through one stage, from what
 * the stages before it made. {@link StageRun} divides by the words.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StageBenchmarks {
    /** Where the stories lie. */
    @Param("")
    public String folder = "";

    /** How many of them. */
    @Param("20")
    public int stories;

    private final Repairer repairer = Repairer.load();
    private final Segmenter segmenter = Segmenter.load();
    private final Lemmatizer lemmatizer = Lemmatizer.load();
    private final StructureReader structure = StructureReader.load();
    private final SyntaxEngine syntax = SyntaxEngine.load();
    private final TimeTagger time = TimeTagger.load();
    private final ActorLinker actors = ActorLinker.load();
    private final Attributor attribution = Attributor.load();
    private final EventCoder events = EventCoder.load();
    private final MoveReader moves = MoveReader.load();
    private List<Read> sample = List.of();

    /** What each stage made of a story. */
    @SuppressWarnings("ArrayRecordComponent") // columns, never compared
    record Read(
            Document document,
            RepairedText text,
            Segments words,
            Upos[] upos,
            String[] xpos,
            ParsedText parsed,
            List<Time> times,
            Mentions mentions,
            List<Statement> statements,
            List<Event> coded) {}

    /** Takes the stories through all stages once. */
    @Setup
    public void read() {
        sample = Stories.documents(Path.of(folder), stories).stream()
                .map(this::read)
                .toList();
    }

    private Read read(Document document) {
        RepairedText text = repairer.repair(document);
        Segments words = segmenter.segment(text);
        var upos = new Upos[words.forms().length];
        var xpos = new String[words.forms().length];
        var relations = new Relation[upos.length];
        structure.read(words.forms(), words.sentences(), upos, xpos, new int[upos.length], relations);
        ParsedText parsed = syntax.parse(text);
        List<Time> times = time.tag(parsed);
        Mentions mentions = actors.link(parsed);
        List<Statement> statements = attribution.attribute(parsed, times, mentions);
        List<Event> coded = events.code(parsed, times, mentions, statements);
        return new Read(document, text, words, upos, xpos, parsed, times, mentions, statements, coded);
    }

    /** Text to repaired text. */
    @Benchmark
    public void repair(Blackhole hole) {
        sample.forEach(story -> hole.consume(repairer.repair(story.document())));
    }

    /** Repaired text to words and sentences. */
    @Benchmark
    public void segmentation(Blackhole hole) {
        sample.forEach(story -> hole.consume(segmenter.segment(story.text())));
    }

    /** Tagged words to lemmas. */
    @Benchmark
    public void lemmas(Blackhole hole) {
        sample.forEach(story -> hole.consume(lemmatizer.lemmas(story.words().forms(), story.upos(), story.xpos())));
    }

    /** Words to tags, trees and names. */
    @Benchmark
    public void structure(Blackhole hole) {
        for (Read story : sample) {
            String[] forms = story.words().forms();
            var xpos = new String[forms.length];
            var heads = new int[forms.length];
            var relations = new Relation[forms.length];
            hole.consume(
                    structure.read(forms, story.words().sentences(), new Upos[forms.length], xpos, heads, relations));
            hole.consume(xpos);
            hole.consume(heads);
            hole.consume(relations);
        }
    }

    /** Repaired text to the parsed text: all of the four above but the first. */
    @Benchmark
    public void syntax(Blackhole hole) {
        sample.forEach(story -> hole.consume(syntax.parse(story.text())));
    }

    /** Parsed text to times. */
    @Benchmark
    public void time(Blackhole hole) {
        sample.forEach(story -> hole.consume(time.tag(story.parsed())));
    }

    /** Parsed text to mentions of actors. */
    @Benchmark
    public void actors(Blackhole hole) {
        sample.forEach(story -> hole.consume(actors.link(story.parsed())));
    }

    /** To statements. */
    @Benchmark
    public void attribution(Blackhole hole) {
        sample.forEach(story -> hole.consume(attribution.attribute(story.parsed(), story.times(), story.mentions())));
    }

    /** To events. */
    @Benchmark
    public void events(Blackhole hole) {
        sample.forEach(story ->
                hole.consume(events.code(story.parsed(), story.times(), story.mentions(), story.statements())));
    }

    /** To moves, positions and roles. */
    @Benchmark
    public void moves(Blackhole hole) {
        sample.forEach(story -> hole.consume(
                moves.read(story.parsed(), story.times(), story.mentions(), story.statements(), story.coded())));
    }
}
