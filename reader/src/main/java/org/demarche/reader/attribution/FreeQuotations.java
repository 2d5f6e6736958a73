package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.demarche.reader.finding.Act;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Upos;

/** Gives quoted sentences without a cue of their own to the speaker who was quoted last. */
final class FreeQuotations {
    /** Shorter ones are scare quotes, titles and nicknames. */
    private static final int SHORTEST = 5;

    /** How many paragraphs a speaker keeps the word. */
    private static final int PARAGRAPHS = 2;

    private static final double CONFIDENCE = 0.55;

    /** How many attributions before one may reach over it. */
    private static final int NEAR = 8;

    private static final SpeechWord UNSPOKEN =
            new SpeechWord(List.of(""), SpeechWord.Kind.MARK, Frame.QUOTE.bit(), Act.SAY, Act.SAY);

    private final Scene scene;
    private final ParsedText parsed;

    FreeQuotations(Scene scene) {
        this.scene = scene;
        this.parsed = scene.parsed();
    }

    /** The attributions with those of the quotations that none of them covers, in the order of their contents. */
    List<Draft> add(List<Draft> drafts) {
        var covered = new BitSet(parsed.size());
        for (Draft draft : drafts) {
            covered.set(draft.hull().first(), draft.hull().end());
        }
        var all = new ArrayList<>(drafts);
        int next = 0;
        Optional<Draft> speaking = Optional.empty();
        for (int q = 0; q < scene.quotes(); q++) {
            Run quote = scene.quote(q);
            while (next < drafts.size() && drafts.get(next).hull().first() < quote.first()) {
                Draft draft = drafts.get(next);
                if (!retold(drafts, next)) {
                    speaking = Optional.of(draft).filter(d -> !d.sourceWords().isEmpty());
                }
                next++;
            }
            if (covered.get(quote.first(), quote.end()).isEmpty() && sentence(quote)) {
                Optional<Draft> speaker = following(drafts, next, quote).or(continuing(speaking));
                List<Run> whole = whole(q);
                speaker.flatMap(draft -> continued(draft, whole)).ifPresent(all::add);
                q += whole.size() - 1;
            }
        }
        all.sort(Draft.IN_ORDER);
        return all;
    }

    /** Whether one only stands in what another says: his speaker does not go on. */
    private static boolean retold(List<Draft> drafts, int index) {
        Draft draft = drafts.get(index);
        for (int i = Math.max(0, index - NEAR); i < index; i++) {
            if (drafts.get(i).says(draft.cue().head())) {
                return true;
            }
        }
        return false;
    }

    private static Supplier<Optional<Draft>> continuing(Optional<Draft> speaking) {
        return () -> speaking;
    }

    /** Who is named behind the quotation right behind this one: {@code "..." "...," she said}. */
    private Optional<Draft> following(List<Draft> drafts, int next, Run quote) {
        if (next >= drafts.size()) {
            return Optional.empty();
        }
        Draft draft = drafts.get(next);
        boolean beside = draft.hull().first() == quote.end()
                && scene.paragraph(quote.end() - 1)
                        == scene.paragraph(draft.hull().first());
        return beside && !draft.sourceWords().isEmpty() ? Optional.of(draft) : Optional.empty();
    }

    /** Whether a quotation stands for itself: it opens a sentence, is long enough and has a verb. */
    private boolean sentence(Run quote) {
        if (quote.length() < SHORTEST + 2 || scene.sentence(quote.first()).first() != quote.first()) {
            return false;
        }
        for (int t = quote.end(); t < scene.sentence(quote.end() - 1).end(); t++) {
            if (!scene.punctuation(t)) {
                return false;
            }
        }
        for (int t = quote.first(); t < quote.end(); t++) {
            if (parsed.upos(t) == Upos.VERB || parsed.upos(t) == Upos.AUX) {
                return true;
            }
        }
        return false;
    }

    /** A quotation with those that reopen it in the next paragraphs. */
    private List<Run> whole(int quote) {
        var runs = new ArrayList<Run>();
        int q = quote;
        runs.add(scene.quote(q));
        while (scene.continues(q) && q + 1 < scene.quotes()) {
            q++;
            runs.add(scene.quote(q));
        }
        return runs;
    }

    private Optional<Draft> continued(Draft speaking, List<Run> quotes) {
        Run quote = quotes.get(0);
        int last = speaking.hull().end() - 1;
        if (scene.paragraph(quote.first()) - scene.paragraph(last) > PARAGRAPHS) {
            return Optional.empty();
        }
        int at = quote.first();
        return Optional.of(new Draft(
                new Cue(at, at - 1, UNSPOKEN),
                new Run(at, at),
                speaking.source(),
                speaking.sourceWords(),
                quotes,
                ContentKind.QUOTE_AFTER,
                Scene.NONE,
                CONFIDENCE));
    }
}
