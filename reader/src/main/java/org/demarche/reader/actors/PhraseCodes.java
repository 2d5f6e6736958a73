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
    private static final String OWNED = "owned";
    private static final String MEDIA = "media";

    /** The class of those who direct what stands before them, not a state. */
    private static final String MANAGER = "DIRECTOR";

    private static final int OVERSHADOWED = 4;

    private final Set<String> parties = new HashSet<>();
    private final Map<String, Integer> states = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();

    private final Codes codes;
    private final String paper;
    private final boolean onlyPlaces;

    /**
     * For one story.
     *
     * @param paper the state of the paper that published it, "" where not known
     */
    PhraseCodes(Codes codes, List<Phrase> phrases, String paper) {
        this.codes = codes;
        this.paper = paper;
        for (Phrase phrase : phrases) {
            if (phrase.term != null
                    && phrase.term.kind().owner()
                    && phrase.term.codes().size() == 1) {
                String party = Actor.partyOf(phrase.term.code());
                parties.add(party);
                if (Codes.state(party) && phrase.term.kind() != Kind.BODY) {
                    (phrase.term.kind() == Kind.PLACE ? places : states).merge(party, 1, Integer::sum);
                }
            }
        }
        onlyPlaces = states.isEmpty();
        if (onlyPlaces) {
            states.putAll(places);
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

    /** How often a story names a state or a place in it. */
    int named(String state) {
        return states.getOrDefault(state, 0) + (onlyPlaces ? 0 : places.getOrDefault(state, 0));
    }

    /** How often a story names the state that it names most of all but one. */
    int rival(String state) {
        return onlyPlaces ? 0 : second(state);
    }

    /** How often a story names a state, not only a place in it. */
    int told(String state) {
        return onlyPlaces ? 0 : states.getOrDefault(state, 0);
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
            return named(phrase, term, depth);
        }
        boolean ofRegion = phrase.owner != null && phrase.owner.is(Kind.REGION);
        if (phrase.owner == null || ofRegion && !governing(phrase)) {
            return "";
        }
        String owner = code(phrase.owner, depth + 1);
        if (!phrase.coOwners.isEmpty()) {
            var members = new LinkedHashSet<String>();
            members.add(of(codes, term, owner));
            for (Phrase other : phrase.coOwners) {
                members.add(of(codes, term, code(other, depth + 1)));
            }
            members.remove("");
            if (members.size() > 1) {
                phrase.members = List.copyOf(members);
                return "";
            }
        }
        return of(codes, phrase, owner);
    }

    /** "Nigeria's House of Representatives": another state's body of the same name. */
    private String named(Phrase phrase, Term term, int depth) {
        String code = Knowledge.choose(term.codes(), parties);
        boolean doubtful = shortened(phrase, term) || phrase.is(Kind.BODY) && code.endsWith(PARTY);
        if (doubtful && Codes.ofState(code) && !ofStory(Actor.partyOf(code)) && phrase.owner == null) {
            return "";
        }
        String owner = phrase.owner == null || !term.topic().equals(BODY) ? "" : code(phrase.owner, depth + 1);
        boolean another = Codes.ofState(owner) && Codes.ofState(code) && !Codes.sameParty(owner, code);
        return another
                ? Actor.partyOf(owner) + code.substring(Actor.partyOf(code).length())
                : code;
    }

    /** "DPP": letters that stand for other things elsewhere; media are known by theirs. */
    private static boolean shortened(Phrase phrase, Term term) {
        return term.kind() == Term.Kind.BODY && phrase.capitals && !term.topic().equals(MEDIA);
    }

    /** Whether a story names a state by its own name, or is a paper's of that state. */
    private boolean ofStory(String state) {
        return states.containsKey(state) || state.equals(paper);
    }

    /** The code of who or what a phrase means under an owner. */
    String under(Phrase phrase, String owner) {
        return of(codes, phrase, owner);
    }

    /** The same, where the story's phrases are not at hand. */
    static String of(Codes codes, Phrase phrase, String owner) {
        String code = phrase.term == null ? "" : of(codes, phrase.term, owner);
        return phrase.former && phrase.office() && Codes.ofState(code) ? Codes.sectorOf(code, Codes.FORMER) : code;
    }

    private static String sectorOf(Term term, String owner) {
        return Codes.sectorOf(owner, term.code().equals(Codes.GOVERNMENT) && !Codes.state(owner) ? "=" : term.code());
    }

    /** "Western leaders" act for the West; Western women do not, nor does one president for his region. */
    private static boolean governing(Phrase phrase) {
        Term term = phrase.term;
        boolean definite = phrase.definite || phrase.owner != null && phrase.owner.definite;
        if (term == null || term.kind() == Kind.OFFICE && definite) {
            return false;
        }
        boolean rules = term.code().equals(Codes.GOVERNMENT) || term.code().equals("MIL");
        return term.kind() == Kind.STATES_NOUN
                || rules && (term.kind() != Kind.BODY_NOUN || term.topic().equals(OWNED));
    }

    /** "the party's government" is one; "the party high command" is the party. */
    private static String bodyOf(Term term, String owner) {
        boolean government = term.code().equals(Codes.GOVERNMENT);
        if (government && term.topic().equals(BODY) && Codes.ofState(owner)) {
            return Codes.sectorOf(owner, Codes.GOVERNMENT);
        }
        if (owner.endsWith(PARTY)) {
            boolean own = government && term.topic().equals(BODY);
            return own ? owner.replace(PARTY, '.' + Codes.GOVERNMENT) : owner;
        }
        return sectorOf(term, government && Codes.former(owner) ? Actor.partyOf(owner) : owner);
    }

    /** "businesses in the bloc", "children in the UN's camp": people who live in an organisation's reach are not it. */
    private static boolean livesThere(Codes codes, Term term, String owner) {
        return !owner.isEmpty() && !Codes.ofState(owner) && codes.has(Codes.Trait.APART, term.code());
    }

    /** "a Google researcher" is the firm's; whose "the Mexico director" is, is not told. */
    private static String officeOf(Codes codes, Term term, String owner) {
        if (Codes.state(owner)) {
            return term.topic().equals(MANAGER) ? "" : sectorOf(term, owner);
        }
        boolean theirs = codes.has(Codes.Trait.HIRED, term.code())
                || codes.has(Codes.Trait.INSTITUTION, owner.substring(owner.lastIndexOf('.') + 1));
        return theirs ? owner : sectorOf(term, owner);
    }

    /** The code of a noun's holder under an owner. */
    static String of(Codes codes, Term term, String owner) {
        return switch (term.kind()) {
            case BODY_NOUN -> bodyOf(term, owner);
            case OFFICE -> officeOf(codes, term, owner);
            case PEOPLE_NOUN -> livesThere(codes, term, owner) ? "" : sectorOf(term, owner);
            case VENTURE_NOUN -> sectorOf(term, owner);
            case STATES_NOUN, SIDES_NOUN, NOUN_FOR -> Codes.ofState(owner) ? "" : owner;
            default -> owner;
        };
    }
}
