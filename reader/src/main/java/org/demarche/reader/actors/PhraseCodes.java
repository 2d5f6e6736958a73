package org.demarche.reader.actors;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.reader.actors.Term.Kind;
import org.demarche.reader.finding.Actor;

/** Gives phrases the codes that their own words tell. */
final class PhraseCodes {
    private final Set<String> parties = new HashSet<>();
    private final Map<String, Integer> states = new LinkedHashMap<>();

    PhraseCodes(List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            if (phrase.term != null
                    && phrase.term.kind().owner()
                    && phrase.term.codes().size() == 1) {
                String party = Actor.partyOf(phrase.term.code());
                parties.add(party);
                if (Codes.state(party) && phrase.term.kind() != Kind.BODY) {
                    states.merge(party, 1, Integer::sum);
                }
            }
        }
    }

    /** The states, organisations and groups that the story names. */
    Set<String> parties() {
        return parties;
    }

    /** The state that most of a story is about, "" where none prevails. */
    String prevailing() {
        int sum = 0;
        String most = "";
        for (Map.Entry<String, Integer> state : states.entrySet()) {
            sum += state.getValue();
            if (most.isEmpty() || state.getValue() > states.getOrDefault(most, 0)) {
                most = state.getKey();
            }
        }
        int count = states.getOrDefault(most, 0);
        return count >= 2 && count * 10 >= sum * 6 ? most : "";
    }

    /** The code a phrase's words tell, "" where they do not. */
    String code(Phrase phrase) {
        return code(phrase, 0);
    }

    private String code(Phrase phrase, int depth) {
        Term term = phrase.term;
        if (!phrase.code.isEmpty() || term == null || depth > 6) {
            return phrase.code;
        }
        if (!term.kind().headNoun()) {
            return Knowledge.choose(term.codes(), parties);
        }
        boolean ofRegion = phrase.owner != null && phrase.owner.is(Kind.REGION);
        if (phrase.owner == null || ofRegion && !governing(term)) {
            return "";
        }
        String owner = code(phrase.owner, depth + 1);
        if (!phrase.coOwners.isEmpty()) {
            var members = new LinkedHashSet<String>();
            members.add(of(term, owner));
            for (Phrase other : phrase.coOwners) {
                members.add(of(term, code(other, depth + 1)));
            }
            members.remove("");
            if (members.size() > 1) {
                phrase.members = List.copyOf(members);
                return "";
            }
        }
        return of(term, owner);
    }

    /** "Western leaders" act for the West; Western women do not. */
    private static boolean governing(Term term) {
        return term.kind() == Kind.STATES_NOUN
                || term.code().equals(Codes.GOVERNMENT)
                || term.code().equals("MIL");
    }

    /** The code of a noun's holder under an owner. */
    static String of(Term term, String owner) {
        return switch (term.kind()) {
            case OFFICE, BODY_NOUN, PEOPLE_NOUN, VENTURE_NOUN ->
                Codes.sectorOf(owner, term.code().equals(Codes.GOVERNMENT) && !Codes.state(owner) ? "=" : term.code());
            case STATES_NOUN, SIDES_NOUN, NOUN_FOR -> Codes.ofState(owner) ? "" : owner;
            default -> owner;
        };
    }
}
