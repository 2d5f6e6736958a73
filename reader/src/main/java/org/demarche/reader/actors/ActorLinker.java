package org.demarche.reader.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.demarche.reader.actors.reference.Chooser;
import org.demarche.reader.actors.reference.References;
import org.demarche.reader.syntax.ParsedText;

/**
 * Finds who is meant: links names and descriptions of actors to codes and persons by the knowledge files, follows them
 * through the story, and learns offices from it. Immutable and safe to share.
 */
public final class ActorLinker {
    private final Knowledge knowledge;
    private final References references;

    private ActorLinker(Knowledge knowledge, References references) {
        this.knowledge = knowledge;
        this.references = references;
    }

    /**
     * A linker over the bundled knowledge files.
     *
     * @throws IllegalArgumentException naming file and line, where a file is wrong
     */
    public static ActorLinker load() {
        return load(Map.of());
    }

    /**
     * A linker over the bundled knowledge files with others on top; see docs/knowledge.md.
     *
     * @param added the text of each file by its name, such as "people.tsv"
     * @throws IllegalArgumentException naming file and line, where a file is wrong
     */
    public static ActorLinker load(Map<String, String> added) {
        Knowledge knowledge = Knowledge.load(added.isEmpty() ? KnowledgeFiles.BUNDLED : KnowledgeFiles.with(added));
        return new ActorLinker(knowledge, References.load(knowledge::genderOfWord));
    }

    /** The same linker with another chooser of what pronouns come back to, such as one that learns. */
    public ActorLinker choosing(Chooser chooser) {
        return new ActorLinker(knowledge, references.choosing(chooser));
    }

    /** The mentions of actors in a text, linked and co-referring, with the offices it tells. */
    public Mentions link(ParsedText parsed) {
        var abbreviations = new Abbreviations(parsed);
        List<Phrase> phrases = new PhraseFinder(knowledge, parsed, abbreviations).find();
        phrases.sort(Comparator.comparingInt(phrase -> phrase.first));
        var metadata = parsed.text().document().metadata();
        var codes =
                new PhraseCodes(knowledge.codes(), phrases, knowledge.papers().state(metadata));
        String day = metadata.published().map(LocalDate::toString).orElse("");
        var story = new Story(
                knowledge,
                references.over(parsed, new Quoted(parsed).tokens()),
                parsed,
                codes,
                abbreviations,
                FullNames.in(phrases, parsed, knowledge.spelling()),
                Home.of(metadata, knowledge, codes),
                day);
        var collected = new MentionCollector(parsed);
        int next = 0;
        for (int t = 0; t < parsed.size(); t++) {
            boolean taken = false;
            while (next < phrases.size() && phrases.get(next).first <= t) {
                taken |= phrases.get(next).partOfTerm(t);
                meet(phrases.get(next++), parsed, story, collected);
            }
            if (!taken && story.pronouns().at(t)) {
                pronoun(t, story, collected);
            }
        }
        return collected.mentions(story.pronouns().coreference());
    }

    private static void pronoun(int token, Story story, MentionCollector collected) {
        List<String> several = story.pronouns().conjuncts(token);
        Entity entity = several.isEmpty() ? story.pronouns().resolve(token) : story.together(several);
        if (entity != null) {
            story.mention(entity, token);
            collected.pronoun(token, entity);
        }
    }

    private static void meet(Phrase phrase, ParsedText parsed, Story story, MentionCollector collected) {
        story.meet(phrase);
        if (phrase.place && phrase.term != null && phrase.term.kind().placeName()) {
            collected.place(Grammar.headOf(parsed, phrase.first, phrase.end), phrase.term.code());
        }
        Entity entity = story.entityOf(phrase);
        if (entity != null && !phrase.absorbed) {
            collected.phrase(phrase, entity);
        }
    }

    /** The members of an organisation or group of states on a day, as ISO codes; empty where not known. */
    public List<String> members(String code, LocalDate day) {
        return new ArrayList<>(knowledge.memberships().of(code, day.toString()));
    }
}
