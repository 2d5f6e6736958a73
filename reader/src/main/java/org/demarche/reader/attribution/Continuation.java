package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Upos;

/** Follows a quoted content into the quotations behind it: {@code "...," he said. "..."}. */
final class Continuation {
    private static final int TEMPLATE = 3000;

    /** How many further quotations one content may take. */
    private static final int MOST = 12;

    /** How many words, marks included, the name of a broadcast or a paper has. */
    private static final int LONGEST_TITLE = 7;

    private final Scene scene;
    private final ParsedText parsed;
    private final Judge judge;

    Continuation(Scene scene, Judge judge) {
        this.scene = scene;
        this.parsed = scene.parsed();
        this.judge = judge;
    }

    /** The content with the quotations that go on with it. */
    List<Run> extend(Cue cue, SourceFinder.Candidate source, List<Run> content) {
        boolean noun = cue.word().kind() == SpeechWord.Kind.NOUN;
        if (content.isEmpty() || noun || scene.quoteAt(cue.head()) != Scene.NONE) {
            return content;
        }
        var runs = new ArrayList<>(content);
        for (int i = 0; i < MOST; i++) {
            int reach = Math.max(
                    Math.max(last(runs), cue.last() + 1), source.words().end());
            int next = pastTitles(cue, scene.quoteAfter(reach));
            if (next == Scene.NONE || !follows(cue, reach, scene.quote(next)) && !reopens(reach, next)) {
                break;
            }
            var option = new Option(features(cue, runs, reach, next), List.of(scene.quote(next)));
            if (!judge.holds(Question.CONTINUATION, cue.head(), option) && !reopens(reach, next)) {
                break;
            }
            runs.add(scene.quote(next));
        }
        return List.copyOf(runs);
    }

    /** Past short quotations beside the cue, which are names: {@code "...," he said on "Meet the Press." "..."}. */
    private int pastTitles(Cue cue, int next) {
        int quote = next;
        while (quote != Scene.NONE && title(cue, scene.quote(quote))) {
            quote = quote + 1 < scene.quotes() ? quote + 1 : Scene.NONE;
        }
        return quote;
    }

    private boolean title(Cue cue, Run quote) {
        Run sentence = scene.sentence(cue.head());
        return quote.first() > cue.last() + 1
                && quote.length() <= LONGEST_TITLE
                && sentence.contains(quote.first())
                && !scene.punctuation(quote.first() - 1);
    }

    private static int last(List<Run> runs) {
        return runs.get(runs.size() - 1).end();
    }

    /** Whether a quotation starts a sentence of the same paragraph, with no words but the cue's clause before. */
    private boolean follows(Cue cue, int reach, Run quote) {
        if (scene.paragraph(reach - 1) != scene.paragraph(quote.first()) || quote.first() - reach > 40) {
            return false;
        }
        int from = Math.max(reach, scene.sentence(cue.head()).end());
        for (int t = Math.min(from, quote.first()); t < quote.first(); t++) {
            if (!scene.punctuation(t)) {
                return false;
            }
        }
        return scene.sentence(quote.first()).first() == quote.first() || quote.first() - reach <= 2;
    }

    private boolean reopens(int reach, int next) {
        int before = scene.quoteAt(reach - 1);
        return before != Scene.NONE && scene.continues(before) && before + 1 == next;
    }

    private Features features(Cue cue, List<Run> content, int reach, int next) {
        Run quote = scene.quote(next);
        int quoted = scene.mark(content.get(0).first()) ? 1 : 0;
        int end = scene.mark(last(content) - 1) ? 1 : 0;
        int sentences = parsed.sentenceOf(quote.first()) - parsed.sentenceOf(reach - 1);
        int between = Features.bucket(quote.first() - reach);
        int before = parsed.form(quote.first() - 1).hashCode();
        int behind = tail(quote);
        int reopened = reopens(reach, next) ? 1 : 0;
        int around = (quoted * 2 + end) * 4 + Math.min(sentences, 3);
        return new Features()
                .add(TEMPLATE, around)
                .add(TEMPLATE + 1, around, behind)
                .add(TEMPLATE + 2, around, between, behind)
                .add(TEMPLATE + 3, before, behind)
                .add(TEMPLATE + 4, reopened, behind)
                .add(TEMPLATE + 5, Features.bucket(quote.length()), behind)
                .add(TEMPLATE + 6, cue.word().lemma().hashCode(), behind)
                .add(TEMPLATE + 7, content.size(), behind)
                .add(TEMPLATE + 8, around, before)
                .add(TEMPLATE + 9, reopened * 2 + (reach == last(content) ? 1 : 0), around, behind)
                .add(TEMPLATE + 10, scene.sentence(quote.first()).first() == quote.first() ? 1 : 0, behind, around);
    }

    /** What follows a quotation in its sentence: nothing, a verb (a cue of its own?), other words. */
    private int tail(Run quote) {
        int end = scene.sentence(quote.end() - 1).end();
        int words = 0;
        for (int t = quote.end(); t < end; t++) {
            if (parsed.upos(t) == Upos.VERB) {
                return 2;
            }
            words += scene.punctuation(t) ? 0 : 1;
        }
        boolean last = quote.end() >= parsed.size() || scene.startsParagraph(quote.end());
        return words > 0 ? 1 : last ? 3 : 0;
    }
}
