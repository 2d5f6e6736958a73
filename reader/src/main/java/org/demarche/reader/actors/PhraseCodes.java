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
    private static final String PARTY = ".PTY";
    private static final String BODY = "body";
    private static final int OVERSHADOWED = 4;

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
        return count >= 2 && (count * 10 >= sum * 6 || count >= 2 * second(most)) ? most : "";
    }

    private int second(String most) {
        int second = 0;
        for (Map.Entry<String, Integer> state : states.entrySet()) {
            second = state.getKey().equals(most) ? second : Math.max(second, state.getValue());
        }
        return second;
    }

    /** Whether a story names another state so much more that it is rather told of that one. */
    boolean overshadowed(String state, String other) {
        return states.getOrDefault(state, 0) * OVERSHADOWED < states.getOrDefault(other, 0);
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
        return of(phrase, owner);
    }

    /** The code of who or what a phrase means under an owner. */
    static String of(Phrase phrase, String owner) {
        String code = phrase.term == null ? "" : of(phrase.term, owner);
        return phrase.former && phrase.office() && Codes.ofState(code) ? Codes.sectorOf(code, Codes.FORMER) : code;
    }

    private static String sectorOf(Term term, String owner) {
        return Codes.sectorOf(owner, term.code().equals(Codes.GOVERNMENT) && !Codes.state(owner) ? "=" : term.code());
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
            case BODY_NOUN ->
                owner.endsWith(PARTY)
                                && term.topic().equals(BODY)
                                && term.code().equals(Codes.GOVERNMENT)
                        ? owner.replace(PARTY, "." + Codes.GOVERNMENT)
                        : sectorOf(term, owner);
            case OFFICE, PEOPLE_NOUN, VENTURE_NOUN -> sectorOf(term, owner);
            case STATES_NOUN, SIDES_NOUN, NOUN_FOR -> Codes.ofState(owner) ? "" : owner;
            default -> owner;
        };
    }
}
