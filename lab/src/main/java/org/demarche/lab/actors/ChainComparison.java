package org.demarche.lab.actors;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.reader.actors.reference.Coreference;
import org.demarche.reader.actors.reference.Sort;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Upos;

/**
 * The chains of names and nominals of persons, organisations and places in a document: gold beside found. A mention is
 * its head; pronouns are left out; a found mention that is a gold mention of another type is left out too.
 */
final class ChainComparison {
    private static final Set<String> TYPES = Set.of("person", "organization", "place");
    private static final int OWN = 1_000_000;

    private final GumStory story;
    private final GoldEntities gold;
    private final ParsedText parsed;
    private final Coreference found;

    ChainComparison(GumStory story, GoldEntities gold, ParsedText parsed, Coreference found) {
        this.story = story;
        this.gold = gold;
        this.parsed = parsed;
        this.found = found;
    }

    void addTo(ConllScore score) {
        score.add(goldChains(), foundChains());
    }

    private boolean counted(GumStory.Mention mention) {
        String upos = story.tokens().get(mention.head()).upos();
        return TYPES.contains(mention.type()) && !mention.several() && (upos.equals("NOUN") || upos.equals("PROPN"));
    }

    private List<Set<Integer>> goldChains() {
        var chains = new HashMap<String, Set<Integer>>();
        for (GumStory.Mention mention : story.mentions()) {
            if (counted(mention)) {
                chains.computeIfAbsent(mention.entity(), e -> new HashSet<>()).add(mention.head());
            }
        }
        return List.copyOf(chains.values());
    }

    private List<Set<Integer>> foundChains() {
        var chains = new HashMap<Integer, Set<Integer>>();
        for (int t = 0; t < parsed.size(); t++) {
            Upos upos = parsed.upos(t);
            if (found.chain(t) >= 0 && (upos == Upos.NOUN || upos == Upos.PROPN)) {
                int number = number(t);
                if (number >= 0) {
                    chains.computeIfAbsent(found.chain(t), c -> new HashSet<>()).add(number);
                }
            }
        }
        return List.copyOf(chains.values());
    }

    /** The gold mention it is, by its head; a number of its own where it is none; negative where it is not counted. */
    private int number(int token) {
        int own = gold.goldOf(token);
        boolean other = false;
        for (GumStory.Mention mention : story.mentions()) {
            if (own >= 0 && gold.heads(own, mention)) {
                if (counted(mention)) {
                    return mention.head();
                }
                other = true;
            }
        }
        return other || !sorted(found.sort(token)) ? -1 : OWN + token;
    }

    private static boolean sorted(Sort sort) {
        return sort == Sort.PERSON || sort == Sort.BODY || sort == Sort.PLACE || sort == Sort.SEVERAL;
    }
}
