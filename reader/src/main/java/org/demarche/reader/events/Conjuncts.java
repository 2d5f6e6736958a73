package org.demarche.reader.events;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** What is joined to a noun as another party. */
final class Conjuncts {
    private final ParsedText parsed;

    Conjuncts(ParsedText parsed) {
        this.parsed = parsed;
    }

    /**
     * The conjuncts of a token; without a conjunction among them only itself: what a comma parts is another clause. A
     * conjunct within the same name is no other party: "the University of Science and Technology".
     */
    List<Integer> of(int token) {
        List<Integer> conjuncts = chain(token);
        boolean conjunction = conjuncts.stream().anyMatch(t -> parsed.dependent(t, Relation.CC) != ParsedText.NONE);
        int name = parsed.nameAt(token);
        return conjunction
                ? conjuncts.stream()
                        .map(t -> cut(t, token))
                        .filter(t -> t == token || name == ParsedText.NONE || parsed.nameAt(t) != name)
                        .toList()
                : List.of(token);
    }

    /** A conjunct, or the noun behind it that the tree makes a second argument: "activists and opposition leaders". */
    private int cut(int conjunct, int first) {
        int next = conjunct + 1;
        boolean second = conjunct > first
                && next < parsed.size()
                && parsed.upos(next) == Upos.NOUN
                && parsed.head(next) == parsed.head(first)
                && parsed.relation(next) == parsed.relation(first);
        return second ? next : conjunct;
    }

    /** A token and all that is joined to it, also where the tree hangs each on the one before. */
    private List<Integer> chain(int token) {
        var chain = new ArrayList<Integer>(parsed.conjuncts(token));
        for (int i = 1; i < chain.size(); i++) {
            List<Integer> next = parsed.conjuncts(chain.get(i));
            chain.addAll(next.subList(1, next.size()));
        }
        return chain;
    }
}
