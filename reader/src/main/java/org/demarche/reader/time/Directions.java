package org.demarche.reader.time;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.reader.syntax.ParsedText;

/**
 * Which way an expression looks from the day of publication, by the tense, aspect and modality of the verb it stands
 * with, by governing words and operators (directions.tsv). Needs tags and lemmas, no trees. Immutable.
 */
final class Directions {
    /** Where an expression looks. */
    enum Direction {
        BACK,
        NEUTRAL,

        /** Forward for a weekday; the nearest for a date, as a present tense far off says little. */
        ONWARD,
        FORWARD
    }

    /** What a lemma does to time; the first six decide directions, the others govern operators. */
    enum Role {
        FORWARD,
        BACK,
        AHEAD,
        SINCE,
        LINK,
        AUXILIARY,
        OWNER,
        OVER,
        ALLOW,
        EFFECT,
        DEADLINE,
        EXPIRY,
        CLAUSE_BEFORE,
        CLAUSE_UNTIL
    }

    private static final int LINKS = 6;

    /** How many tokens away a verb may stand: enough for real sentences, and linear on endless ones. */
    private static final int REACH = 60;

    private static final int GROUP = 4;

    /** The pieces of an hour at most: "5:30 p.m. GMT". */
    private static final int CLOCK = 5;

    /** Behind the name of the place whose hour is told: "Brussels time". */
    private static final String TIME = "time";

    /** How near a present tense must be to date something ahead: "leaves for Beijing in May". */
    private static final int CLOSE = 5;

    private static final Set<Role> NONE = EnumSet.noneOf(Role.class);

    private final Map<String, Set<Role>> roles = new HashMap<>();

    Directions() {
        Resource.read(
                "directions.tsv",
                2,
                row -> roles.computeIfAbsent(row[0], w -> EnumSet.noneOf(Role.class))
                        .add(Role.valueOf(row[1].toUpperCase(Locale.ROOT).replace('-', '_'))));
    }

    boolean is(ParsedText parsed, int token, Role role) {
        return roles.getOrDefault(parsed.lemma(token), NONE).contains(role)
                || roles.getOrDefault(parsed.lower(token), NONE).contains(role);
    }

    /** The direction of an expression whose first piece is {@code items.get(at)}. */
    Direction of(ParsedText parsed, List<Item> items, int at) {
        Direction operator = byOperator(items, at);
        if (operator != Direction.NEUTRAL) {
            return operator;
        }
        boolean owner = at + 1 < items.size()
                && roles.getOrDefault(items.get(at + 1).word(), NONE).contains(Role.OWNER);
        Direction byVerb = byVerb(parsed, items.get(at).first());
        return owner && byVerb == Direction.FORWARD ? Direction.ONWARD : byVerb;
    }

    private Direction byVerb(ParsedText parsed, int token) {
        int after = afterGerund(parsed, token);
        if (after >= 0) {
            return Direction.BACK;
        }
        int sentence = parsed.sentenceOf(token);
        if (token - 2 >= parsed.sentenceFirst(sentence) && participleLike(parsed, token - 2)) {
            return Direction.BACK;
        }
        int left = nearestVerb(parsed, token - 1, Math.max(parsed.sentenceFirst(sentence) - 1, token - REACH), -1);
        if (left >= 0) {
            boolean clause = parsed.xpos(left).equals("VBN") && underClause(parsed, left, token);
            return clause ? Direction.FORWARD : byVerb(parsed, left, token);
        }
        int right = nearestVerb(parsed, token + 1, Math.min(parsed.sentenceEnd(sentence), token + REACH), 1);
        return right < 0 ? Direction.NEUTRAL : byVerb(parsed, groupHead(parsed, right), token);
    }

    private Direction byOperator(List<Item> items, int at) {
        for (int i = beforeClock(items, at); i >= 0 && i >= at - LINKS; i--) {
            Set<Role> found = roles.getOrDefault(items.get(i).word(), NONE);
            if (found.contains(Role.AHEAD)) {
                return Direction.FORWARD;
            }
            if (found.contains(Role.SINCE)) {
                return Direction.BACK;
            }
            if (!found.contains(Role.LINK)) {
                return Direction.NEUTRAL;
            }
        }
        return Direction.NEUTRAL;
    }

    /** The piece before an expression and the hour told with it: "until" in "until 5 p.m. Brussels time on Monday". */
    private int beforeClock(List<Item> items, int at) {
        int i = at - 1;
        while (i > 0 && roles.getOrDefault(items.get(i).word(), NONE).contains(Role.LINK)) {
            i--;
        }
        int hour = i > 0 && items.get(i).word().equals(TIME) ? i - 2 : i;
        for (int start = hour; start >= 0 && start > hour - CLOCK; start--) {
            if (clock(items.subList(start, hour + 1))) {
                return start - 1;
            }
        }
        return at - 1;
    }

    /** Whether pieces tell an hour: "midnight", "noon GMT", "5 p.m.", "17:30". */
    private static boolean clock(List<Item> items) {
        Item first = items.get(0);
        Item last = items.get(items.size() - 1);
        boolean named = first.is(WordClass.HOURNAME) && (items.size() == 1 || last.is(WordClass.ZONE));
        boolean told = last.is(WordClass.HALFDAY) || last.is(WordClass.ZONE);
        boolean minutes = items.size() > 2 && last.is(WordClass.TWO);
        return named || items.size() > 1 && first.is(WordClass.HOUR) && (told || minutes);
    }

    /** "has promised an answer before the talks on Monday": what is yet to be preceded lies ahead. */
    private boolean underClause(ParsedText parsed, int verb, int token) {
        for (int t = verb + 1; t < token; t++) {
            if (is(parsed, t, Role.CLAUSE_BEFORE) || is(parsed, t, Role.CLAUSE_UNTIL)) {
                return true;
            }
        }
        return false;
    }

    /** A participle that the tagger took for an adjective: "postponed on". */
    private boolean participleLike(ParsedText parsed, int token) {
        return parsed.xpos(token).equals("JJ")
                && parsed.lower(token).endsWith("ed")
                && !is(parsed, token, Role.FORWARD)
                && auxiliaryBefore(parsed, token, "be") < 0;
    }

    private int nearestVerb(ParsedText parsed, int from, int limit, int step) {
        for (int t = from; t != limit; t += step) {
            String tag = parsed.xpos(t);
            boolean verb = tag.startsWith("VB") || tag.equals("MD");
            if (verb && !gerund(parsed, t) || step < 0 && forwardNoun(parsed, t)) {
                return t;
            }
            if (tag.equals(":") && parsed.lower(t).equals(";")) {
                return -1;
            }
        }
        return -1;
    }

    private boolean forwardNoun(ParsedText parsed, int token) {
        String tag = parsed.xpos(token);
        boolean open = tag.startsWith("NN") || tag.startsWith("JJ") || tag.startsWith("RB");
        return open && is(parsed, token, Role.FORWARD);
    }

    private static boolean gerund(ParsedText parsed, int token) {
        return parsed.xpos(token).equals("VBG") && auxiliaryBefore(parsed, token, "be") < 0;
    }

    /** The last verb of a group that starts here: "will be" leads to "met". */
    private static int groupHead(ParsedText parsed, int token) {
        int head = token;
        int end = parsed.sentenceEnd(parsed.sentenceOf(token));
        for (int t = token + 1; t < end && t <= head + 2; t++) {
            String tag = parsed.xpos(t);
            if (tag.startsWith("VB")) {
                head = t;
            } else if (!tag.startsWith("RB")) {
                break;
            }
        }
        return head;
    }

    private static int auxiliaryBefore(ParsedText parsed, int token, String lemma) {
        int first = parsed.sentenceFirst(parsed.sentenceOf(token));
        for (int t = token - 1; t >= first && t >= token - GROUP; t--) {
            if (parsed.lemma(t).equals(lemma)) {
                return t;
            }
            String tag = parsed.xpos(t);
            if (!tag.startsWith("RB") && !tag.startsWith("VB") && !tag.equals("MD")) {
                return -1;
            }
        }
        return -1;
    }

    private Direction byVerb(ParsedText parsed, int verb, int token) {
        boolean adjacent = token > verb && token - verb <= 2;
        boolean ahead = is(parsed, verb, Role.FORWARD);
        String tag = parsed.xpos(verb);
        if (!tag.startsWith("VB") && !tag.equals("MD")) {
            return Direction.FORWARD;
        }
        return switch (tag) {
            case "MD" -> Direction.FORWARD;
            case "VB" -> bare(parsed, verb);
            case "VBD" -> past(parsed, verb, token, ahead && !adjacent && token > verb);
            case "VBN" -> participle(parsed, verb, ahead);
            case "VBG" -> auxiliaryPast(parsed, verb) ? Direction.BACK : Direction.FORWARD;
            default -> present(parsed, verb, token);
        };
    }

    private Direction present(ParsedText parsed, int verb, int token) {
        if (is(parsed, verb, Role.BACK)) {
            return Direction.BACK;
        }
        boolean close = Math.abs(token - verb) <= CLOSE || is(parsed, verb, Role.FORWARD);
        return close ? Direction.FORWARD : Direction.ONWARD;
    }

    /** "after defaulting on its debt in May": the participle of what is over, before any other verb. */
    private int afterGerund(ParsedText parsed, int token) {
        int first = Math.max(parsed.sentenceFirst(parsed.sentenceOf(token)), token - REACH);
        for (int t = token - 1; t > first; t--) {
            String tag = parsed.xpos(t);
            if (tag.equals("VBG") && is(parsed, t - 1, Role.OVER)) {
                return t;
            }
            if (tag.startsWith("VB") || tag.equals("MD") || forwardNoun(parsed, t)) {
                return -1;
            }
        }
        return -1;
    }

    /** A past tense; but a form of "be" looks where its predicate looks ("was due on Friday"). */
    private Direction past(ParsedText parsed, int verb, int token, boolean ahead) {
        boolean predicate = false;
        for (int t = verb + 1; t < token; t++) {
            predicate |= forwardNoun(parsed, t);
        }
        return ahead || predicate ? Direction.FORWARD : Direction.BACK;
    }

    private static Direction bare(ParsedText parsed, int verb) {
        int did = auxiliaryBefore(parsed, verb, "do");
        return did >= 0 && parsed.xpos(did).equals("VBD") ? Direction.BACK : Direction.FORWARD;
    }

    private static Direction participle(ParsedText parsed, int verb, boolean ahead) {
        if (auxiliaryBefore(parsed, verb, "have") >= 0) {
            return Direction.BACK;
        }
        if (ahead || modalBefore(parsed, verb)) {
            return Direction.FORWARD;
        }
        int be = auxiliaryBefore(parsed, verb, "be");
        boolean present =
                be >= 0 && (parsed.xpos(be).equals("VBZ") || parsed.xpos(be).equals("VBP"));
        return present ? Direction.NEUTRAL : Direction.BACK;
    }

    private static boolean modalBefore(ParsedText parsed, int verb) {
        int first = parsed.sentenceFirst(parsed.sentenceOf(verb));
        for (int t = verb - 1; t >= first && t >= verb - GROUP; t--) {
            if (parsed.xpos(t).equals("MD") || parsed.xpos(t).equals("TO")) {
                return true;
            }
        }
        return false;
    }

    private static boolean auxiliaryPast(ParsedText parsed, int verb) {
        int be = auxiliaryBefore(parsed, verb, "be");
        return be >= 0 && parsed.xpos(be).equals("VBD");
    }
}
