package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.syntax.ParsedText;

/** Lets the judge choose where a content starts and where it ends. */
final class Boundaries {
    private static final int START = 7000;
    private static final int END = 7500;

    private final Scene scene;
    private final ParsedText parsed;
    private final EdgeFeatures edges;
    private final StartFinder starts;
    private final EndFinder ends;
    private final Judge judge;

    Boundaries(Scene scene, SpeechLexicon lexicon, ContentShape shape, Judge judge) {
        this.edges = new EdgeFeatures(scene, lexicon, shape);
        this.scene = scene;
        this.parsed = scene.parsed();
        this.starts = new StartFinder(scene, shape);
        this.ends = new EndFinder(scene);
        this.judge = judge;
    }

    /** The content with the start of its first stretch and the end of its last where the judge wants them. */
    List<Run> settle(Cue cue, Run source, ContentFinder.Candidate content) {
        var runs = new ArrayList<>(content.words());
        int root = content.root() != Scene.NONE && runs.get(0).contains(content.root()) ? content.root() : Scene.NONE;
        Boundary start = start(cue, source, content, runs, root);
        runs.set(0, new Run(start.at(), runs.get(0).end()));
        int last = runs.size() - 1;
        int held = last == 0 && start.way() != Boundary.Way.KEPT && start.edge() >= start.at()
                ? start.edge()
                : content.root();
        Run closing = runs.get(last);
        boolean rooted = held != Scene.NONE && closing.contains(held);
        Boundary end = end(cue, source, content, runs, rooted ? held : Scene.NONE);
        runs.set(last, new Run(closing.first(), end.at()));
        return runs;
    }

    private Boundary start(Cue cue, Run source, ContentFinder.Candidate content, List<Run> runs, int root) {
        Run first = runs.get(0);
        List<Boundary> places = starts.starts(cue, source, first, root);
        if (places.size() == 1) {
            return places.get(0);
        }
        var options = new ArrayList<Option>(places.size());
        int ways = ways(places);
        for (Boundary place : places) {
            var moved = new ArrayList<>(runs);
            moved.set(0, new Run(place.at(), first.end()));
            options.add(new Option(startFeatures(cue, source, content, place, first, ways), moved));
        }
        return places.get(
                judge.choose(Question.CONTENT_START, cue.head(), options).index());
    }

    private Boundary end(Cue cue, Run source, ContentFinder.Candidate content, List<Run> runs, int root) {
        int index = runs.size() - 1;
        Run last = runs.get(index);
        List<Boundary> places = ends.ends(cue, source, last, root);
        if (places.size() == 1) {
            return places.get(0);
        }
        var options = new ArrayList<Option>(places.size());
        int ways = ways(places);
        for (int i = 0; i < places.size(); i++) {
            Boundary place = places.get(i);
            var moved = new ArrayList<>(runs);
            moved.set(index, new Run(last.first(), place.at()));
            options.add(new Option(endFeatures(cue, source, content, place, last, root, ways * 16 + i), moved));
        }
        return places.get(
                judge.choose(Question.CONTENT_END, cue.head(), options).index());
    }

    private Features startFeatures(
            Cue cue, Run source, ContentFinder.Candidate content, Boundary place, Run first, int ways) {
        int way = place.way().ordinal();
        int kind = content.kind().ordinal() * 8 + way;
        int at = place.at();
        int lemma = cue.word().lemma().hashCode();
        int low = Math.min(at, first.first());
        int high = Math.max(at, first.first());
        int before = lower(at - 1);
        int here = lower(at);
        int role = role(cue, source, at - 1);
        var features = new Features()
                .add(START, kind)
                .add(START + 1, way, lemma)
                .add(START + 2, kind, before)
                .add(START + 3, kind, here)
                .add(START + 4, way, tag(at - 1), tag(at))
                .add(START + 5, kind, Features.bucket(high - low), role)
                .add(START + 6, way, lower(low), lower(high - 1))
                .add(START + 7, way, tag(low), tag(high - 1))
                .add(START + 8, kind, cue.word().act().ordinal())
                .add(START + 9, kind, cue.word().frames())
                .add(START + 10, way, before, here)
                .add(START + 11, kind, marks(low, high), scene.mark(at) ? 1 : 0)
                .add(START + 12, way, ways)
                .add(START + 15, way, ways, tag(first.first()))
                .add(START + 16, way, Features.bucket(Math.max(0, at - cue.last())), ways)
                .add(START + 17, kind, tag(at), tag(at + 1))
                .add(START + 18, way, before, tag(at))
                .add(START + 19, way, lemma, before)
                .add(START + 20, way, cue.word().frames(), tag(at))
                .add(START + 13, way, parsed.lemma(low).hashCode(), lemma)
                .add(START + 14, kind, side(cue, first), role);
        return place.edge() == Scene.NONE ? features : edges.add(features, START, cue, place);
    }

    private Features endFeatures(
            Cue cue, Run source, ContentFinder.Candidate content, Boundary place, Run last, int root, int rank) {
        int ways = rank / 16;
        int way = place.way().ordinal();
        int kind = content.kind().ordinal() * 8 + way;
        int at = place.at();
        int lemma = cue.word().lemma().hashCode();
        int low = Math.min(at, last.end());
        int high = Math.max(at, last.end());
        int behind = lower(at);
        int word = at;
        while (word < parsed.size() && word < at + 3 && scene.punctuation(word)) {
            word++;
        }
        int comma = scene.punctuation(Math.min(at, parsed.size() - 1)) ? behind : 0;
        int role = role(cue, source, word);
        int left = Features.bucket(at - last.first());
        int dropped = Features.bucket(high - low);
        int closes = scene.sentence(Math.max(0, at - 1)).end() - word <= 0 ? 1 : 0;
        var features = new Features()
                .add(END, kind)
                .add(END + 1, way, lemma)
                .add(END + 2, kind, behind, closes)
                .add(END + 3, way, comma, lower(word))
                .add(END + 4, way, tag(at - 1), tag(word))
                .add(END + 5, way, comma, tag(word))
                .add(END + 6, kind, dropped, comma)
                .add(END + 7, way, left, comma)
                .add(END + 8, kind, cue.word().act().ordinal(), closes)
                .add(END + 9, way, lower(at - 1), lower(word))
                .add(END + 10, kind, role, closes)
                .add(END + 11, way, marks(low, high), comma)
                .add(END + 12, kind, side(cue, last), closes)
                .add(END + 13, way, lower(at - 1), closes)
                .add(END + 14, way, lemma, comma)
                .add(END + 15, way, open(last.first(), at), closes)
                .add(END + 16, kind, lower(word))
                .add(END + 20, way, ways)
                .add(END + 21, way, rank)
                .add(END + 22, way, lower(word), lower(word + 1))
                .add(END + 23, way, tag(word), tag(word + 1))
                .add(END + 24, way, verbs(low, high), comma)
                .add(END + 25, way, tag(at - 1), comma * 2 + closes)
                .add(END + 26, kind, scene.quoteAt(at - 1) == Scene.NONE ? 0 : scene.mark(at - 1) ? 1 : 2, closes)
                .add(END + 27, way, dropped, left);
        if (root != Scene.NONE) {
            features.add(END + 17, way, parsed.relation(root).ordinal(), comma)
                    .add(END + 18, way, parsed.lemma(root).hashCode())
                    .add(END + 19, way, parsed.subject(root) == Scene.NONE ? 0 : 1, comma);
        }
        return place.edge() == Scene.NONE ? features : edges.add(features, END, cue, place);
    }

    /** The ways that are open, as bits. */
    private static int ways(List<Boundary> places) {
        int ways = 0;
        for (Boundary place : places) {
            ways |= 1 << place.way().ordinal();
        }
        return ways;
    }

    /** Whether a stretch has a finite verb, another verb, a name. */
    private int verbs(int from, int to) {
        int found = 0;
        for (int t = from; t < to && t < from + 40; t++) {
            String tag = parsed.xpos(t);
            found |= switch (tag) {
                case "VBD", "VBZ", "VBP", "MD" -> 1;
                case "VB", "VBG", "VBN" -> 2;
                case "NNP" -> 4;
                default -> 0;
            };
        }
        return found;
    }

    /** Whether a token is the cue's, the source's or neither. */
    private static int role(Cue cue, Run source, int token) {
        return token >= cue.head() && token <= cue.last() ? 1 : source.contains(token) ? 2 : 0;
    }

    private static int side(Cue cue, Run run) {
        return run.first() < cue.head() ? 1 : 0;
    }

    /** Whether a stretch opens or closes a quotation. */
    private int marks(int from, int to) {
        int found = 0;
        for (int t = from; t < to && t < from + 30; t++) {
            found |= scene.mark(t) ? 1 : scene.punctuation(t) ? 2 : 0;
        }
        return found;
    }

    /** Brackets that stay open. */
    private int open(int from, int to) {
        int open = 0;
        for (int t = Math.max(from, to - 40); t < to; t++) {
            String form = parsed.form(t);
            open += form.equals("(") || form.equals("[") ? 1 : form.equals(")") || form.equals("]") ? -1 : 0;
        }
        return open;
    }

    private int lower(int token) {
        return token < 0 || token >= parsed.size() ? 0 : parsed.lower(token).hashCode();
    }

    private int tag(int token) {
        return token < 0 || token >= parsed.size() ? 0 : parsed.xpos(token).hashCode();
    }
}
