package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.demarche.reader.finding.Act;
import org.demarche.reader.syntax.NameType;
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

    /** Acts of the mind: who thinks or expects something has not begun to speak. */
    private static final Set<Act> INWARD = EnumSet.of(Act.THINK, Act.INTEND, Act.WANT, Act.FIND, Act.PREDICT);

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
                    speaking = Optional.of(draft).filter(this::speaks);
                }
                next++;
            }
            if (covered.get(quote.first(), quote.end()).isEmpty() && sentence(quote)) {
                List<Run> whole = whole(q);
                Optional<SourceFinder.Candidate> speaker = following(drafts, next, quote)
                        .or(introduced(speaking, quote))
                        .or(continuing(speaking, quote));
                speaker.map(who -> continued(who, whole)).ifPresent(all::add);
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

    /** Whether who is told to say something is somebody and says it aloud. */
    private boolean speaks(Draft draft) {
        if (draft.sourceWords().isEmpty()) {
            return false;
        }
        int head = draft.source().head();
        boolean somebody = parsed.upos(head) != Upos.PRON || parsed.xpos(head).startsWith("PRP");
        return somebody && !INWARD.contains(draft.cue().word().act());
    }

    /** The person by name of whom the sentence before the quotation tells, where that is not who spoke before. */
    private Supplier<Optional<SourceFinder.Candidate>> introduced(Optional<Draft> speaking, Run quote) {
        return () -> {
            int last = quote.first() - 1;
            if (last < 0 || scene.paragraph(quote.first()) - scene.paragraph(last) > 1) {
                return Optional.empty();
            }
            int spoken = speaking.map(
                            before -> Math.max(before.hull().end(), before.cue().last()))
                    .orElse(0);
            int verb = parsed.rootOf(parsed.sentenceOf(last));
            int subject = verb == Scene.NONE ? Scene.NONE : parsed.subject(verb);
            boolean told = subject != Scene.NONE && scene.sentence(last).first() >= spoken && person(subject);
            return told && speaking.filter(before -> named(before, subject)).isEmpty()
                    ? Optional.of(source(subject))
                    : Optional.empty();
        };
    }

    private SourceFinder.Candidate source(int subject) {
        int end = parsed.subtreeEnd(subject);
        while (end > subject + 1 && scene.punctuation(end - 1)) {
            end--;
        }
        return new SourceFinder.Candidate(SourceKind.SUBJECT, subject, new Run(parsed.subtreeFirst(subject), end));
    }

    private boolean person(int token) {
        int name = parsed.nameAt(token);
        return name != Scene.NONE && parsed.names().get(name).type() == NameType.PERSON;
    }

    /** Whether the source of an attribution has the last word of a name: it is the same person. */
    private boolean named(Draft before, int token) {
        var name = parsed.names().get(parsed.nameAt(token));
        Run words = before.sourceWords();
        for (int t = words.first(); t < words.end(); t++) {
            if (parsed.lower(t).equals(parsed.lower(name.end() - 1))) {
                return true;
            }
        }
        return false;
    }

    private Supplier<Optional<SourceFinder.Candidate>> continuing(Optional<Draft> speaking, Run quote) {
        return () -> speaking.filter(before -> scene.paragraph(quote.first())
                                - scene.paragraph(before.hull().end() - 1)
                        <= PARAGRAPHS)
                .map(FreeQuotations::who);
    }

    private static SourceFinder.Candidate who(Draft draft) {
        return new SourceFinder.Candidate(draft.source().kind(), draft.source().head(), draft.sourceWords());
    }

    /** Who is named behind the quotation right behind this one: {@code "..." "...," she said}. */
    private Optional<SourceFinder.Candidate> following(List<Draft> drafts, int next, Run quote) {
        if (next >= drafts.size()) {
            return Optional.empty();
        }
        Draft draft = drafts.get(next);
        boolean beside = draft.hull().first() == quote.end()
                && scene.paragraph(quote.end() - 1)
                        == scene.paragraph(draft.hull().first());
        return beside && !draft.sourceWords().isEmpty() ? Optional.of(who(draft)) : Optional.empty();
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

    private static Draft continued(SourceFinder.Candidate speaker, List<Run> quotes) {
        int at = quotes.get(0).first();
        return new Draft(
                new Cue(at, at - 1, UNSPOKEN),
                new Run(at, at),
                speaker,
                speaker.words(),
                quotes,
                ContentKind.QUOTE_AFTER,
                Scene.NONE,
                CONFIDENCE);
    }
}
