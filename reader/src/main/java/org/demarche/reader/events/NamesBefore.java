package org.demarche.reader.events;

import java.util.Optional;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;

/** Shows whom a pronoun means by the name that stands before it. */
final class NamesBefore {
    /** How many words before that the name is looked for. */
    private static final int LOOK_BACK = 300;

    private final ParsedText parsed;
    private final Mentions mentions;

    NamesBefore(ParsedText parsed, Mentions mentions) {
        this.parsed = parsed;
        this.mentions = mentions;
    }

    /**
     * A pronoun's actor is shown by the words of the name it stands for, which is not where the party is told; none
     * where neither its own sentence tells it nor the one before as a subject.
     */
    Optional<Actor> actor(Mention mention) {
        if (mention.kind() != Mention.Kind.PRONOUN) {
            return Optional.of(mention.asActor());
        }
        int sentence = parsed.sentenceOf(mention.head());
        int least = parsed.sentenceFirst(Math.max(0, sentence - 1));
        boolean goesOn = false;
        for (int t = mention.first() - 1; t >= (goesOn ? Math.max(0, least - LOOK_BACK) : least); t--) {
            Optional<Mention> other = mentions.headedBy(t).filter(earlier -> same(earlier, mention));
            boolean told = goesOn || parsed.sentenceOf(t) == sentence || subject(t);
            if (other.isPresent() && told) {
                if (other.get().kind() != Mention.Kind.PRONOUN) {
                    return other.map(Mention::asActor).map(Actor::asInferred);
                }
                goesOn |= subject(t);
            }
        }
        return Optional.empty();
    }

    private boolean subject(int token) {
        return parsed.relation(token) == Relation.NSUBJ || parsed.relation(token) == Relation.NSUBJ_PASS;
    }

    private static boolean same(Mention earlier, Mention pronoun) {
        return earlier.actor().equals(pronoun.actor()) && earlier.person().equals(pronoun.person());
    }
}
