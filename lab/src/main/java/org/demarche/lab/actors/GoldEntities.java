package org.demarche.lab.actors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.reader.syntax.ParsedText;

/** The gold entities of a document over the tokens that the reader made of its text. */
final class GoldEntities {
    /** The pronouns that are measured. */
    static final Set<String> HE_SHE = Set.of("he", "him", "his", "himself", "she", "her", "hers", "herself");

    static final Set<String> IT_THEY =
            Set.of("it", "its", "itself", "they", "them", "their", "theirs", "themselves", "themself");

    private final GumStory story;
    private final int[] goldOf;
    private final int[] ownOf;
    private final Map<String, Integer> mentionsOf = new HashMap<>();

    GoldEntities(GumStory story, ParsedText parsed) {
        this.story = story;
        goldOf = new int[parsed.size()];
        ownOf = new int[story.tokens().size()];
        Arrays.fill(goldOf, -1);
        for (int g = 0; g < ownOf.length; g++) {
            int own = parsed.tokenAt(story.tokens().get(g).start());
            ownOf[g] = own;
            if (own < goldOf.length && goldOf[own] < 0) {
                goldOf[own] = g;
            }
        }
        story.mentions().forEach(mention -> mentionsOf.merge(mention.entity(), 1, Integer::sum));
    }

    /** A pronoun of the third person that stands for an entity mentioned elsewhere too. */
    record Pronoun(int gold, int own, String entity, boolean heShe) {}

    /** The pronouns that are counted, in the order of the text. */
    List<Pronoun> pronouns() {
        var found = new ArrayList<Pronoun>();
        for (GumStory.Mention mention : story.mentions()) {
            GumStory.Token token = story.tokens().get(mention.head());
            String lower = token.form().toLowerCase(java.util.Locale.ROOT);
            boolean pronoun = token.upos().equals("PRON") && (HE_SHE.contains(lower) || IT_THEY.contains(lower));
            if (pronoun && mention.first() == mention.last() && mentionsOf.getOrDefault(mention.entity(), 0) > 1) {
                found.add(new Pronoun(mention.head(), ownOf[mention.head()], mention.entity(), HE_SHE.contains(lower)));
            }
        }
        return found;
    }

    /** The gold token that starts where one of the reader's does, or a negative number. */
    int goldOf(int own) {
        return goldOf[own];
    }

    /** The reader's token at a gold token. */
    int ownOf(int gold) {
        return ownOf[gold];
    }

    /** The entity of the pronoun at one of the reader's tokens; "" where it stands for none. */
    String entityOf(int own) {
        int gold = goldOf[own];
        for (GumStory.Mention mention : story.mentions()) {
            if (mention.head() == gold && mention.first() == mention.last()) {
                return mention.entity();
            }
        }
        return "";
    }

    /**
     * Whether the phrase headed by one of the reader's tokens is a mention of an entity.
     *
     * @param together whether the phrase is meant with its conjuncts
     */
    boolean mentions(int own, boolean together, String entity) {
        int gold = goldOf[own];
        if (gold < 0) {
            return false;
        }
        for (GumStory.Mention mention : story.mentions()) {
            if (mention.entity().equals(entity) && mention.several() == together && heads(gold, mention)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a gold token heads a mention, or is part of the name that does. */
    boolean heads(int gold, GumStory.Mention mention) {
        if (gold == mention.head()) {
            return true;
        }
        boolean inside = gold >= mention.first() && gold <= mention.last();
        return inside && name(gold) && name(mention.head()) && smallest(gold) == mention;
    }

    private boolean name(int gold) {
        return story.tokens().get(gold).upos().equals("PROPN");
    }

    private GumStory.Mention smallest(int gold) {
        GumStory.Mention best = story.mentions().get(0);
        int size = Integer.MAX_VALUE;
        for (GumStory.Mention mention : story.mentions()) {
            int own = mention.last() - mention.first();
            if (gold >= mention.first() && gold <= mention.last() && own < size) {
                best = mention;
                size = own;
            }
        }
        return best;
    }
}
