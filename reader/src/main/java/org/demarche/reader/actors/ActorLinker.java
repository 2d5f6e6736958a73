package org.demarche.reader.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.reader.actors.Term.Kind;
import org.demarche.reader.syntax.ParsedText;

/**
 * Finds who is meant: links names and descriptions of actors to codes and persons by the knowledge files, follows them
 * through the story, and learns offices from it. Immutable and safe to share.
 */
public final class ActorLinker {
    private final Knowledge knowledge;
    private final Pronouns pronouns;

    private ActorLinker(Knowledge knowledge, Pronouns pronouns) {
        this.knowledge = knowledge;
        this.pronouns = pronouns;
    }

    /**
     * A linker over the bundled knowledge files.
     *
     * @throws IllegalArgumentException naming file and line, where a file is wrong
     */
    public static ActorLinker load() {
        return new ActorLinker(Knowledge.load(), Pronouns.load());
    }

    /** The mentions of actors in a text, linked and co-referring, with the offices it tells. */
    public Mentions link(ParsedText parsed) {
        List<Phrase> phrases = new PhraseFinder(knowledge, parsed).find();
        phrases.sort(Comparator.comparingInt(phrase -> phrase.first));
        var codes = new PhraseCodes(phrases);
        var metadata = parsed.text().document().metadata();
        String day = metadata.published().map(LocalDate::toString).orElse("");
        var story = new Story(
                knowledge, pronouns, parsed, codes, home(metadata.place().orElse(""), codes), day);
        var collected = new MentionCollector(parsed);
        int next = 0;
        for (int t = 0; t < parsed.size(); t++) {
            while (next < phrases.size() && phrases.get(next).first <= t) {
                meet(phrases.get(next++), parsed, story, collected);
            }
            if (pronouns.at(parsed, t)) {
                Entity entity = pronouns.resolve(parsed, t, story);
                if (entity != null) {
                    story.mention(entity, t);
                    collected.pronoun(t, entity);
                }
            }
        }
        return collected.mentions();
    }

    private static void meet(Phrase phrase, ParsedText parsed, Story story, MentionCollector collected) {
        story.meet(phrase);
        if (phrase.place && phrase.term != null && phrase.term.kind() != Kind.NOT_ACTOR) {
            collected.place(Grammar.headOf(parsed, phrase.first, phrase.end), phrase.term.code());
        }
        Entity entity = story.entityOf(phrase);
        if (entity != null && !phrase.absorbed) {
            collected.phrase(phrase, entity);
        }
    }

    /** The state a story is told from: its dateline's, else the one that most of it is about. */
    private String home(String dateline, PhraseCodes codes) {
        for (Term term : knowledge.lexicon().exactly(dateline)) {
            if (term.kind().placeName() && Codes.state(term.code())) {
                return term.code();
            }
        }
        return codes.prevailing();
    }

    /** The members of an organisation or group of states on a day, as ISO codes; empty where not known. */
    public List<String> members(String code, LocalDate day) {
        return new ArrayList<>(knowledge.memberships().of(code, day.toString()));
    }
}
