package org.demarche.reader.actors;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.reader.actors.reference.Coreference;
import org.demarche.reader.actors.reference.Referents;
import org.demarche.reader.actors.reference.Sort;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.jspecify.annotations.Nullable;

/** Whom the pronouns of a story mean: what they come back to is looked up among the actors found so far. */
final class Pronouns {
    /** How many tokens back actors told together are looked for. */
    private static final int FAR = 400;

    private final ParsedText parsed;
    private final Referents referents;
    private final @Nullable Entity[] entities;
    private final BitSet told = new BitSet();
    private final Map<Integer, String> places = new HashMap<>();

    Pronouns(ParsedText parsed, Referents referents) {
        this.parsed = parsed;
        this.referents = referents;
        entities = new Entity[parsed.size()];
    }

    /** Takes note of the actor that a phrase stands for. */
    void told(Phrase phrase, int head, Entity entity) {
        told.set(phrase.first, phrase.end);
        at(head, entity);
        for (int t = phrase.nameFirst; t != Phrase.NONE && t < phrase.nameEnd; t++) {
            at(t, entity);
        }
    }

    /** Whether an actor was told at one of these tokens. */
    boolean told(int first, int end) {
        int next = told.nextSetBit(first);
        return next >= 0 && next < end;
    }

    private void at(int token, Entity entity) {
        entities[token] = entity;
        referents.known(token, entity.key(), entity.gender, sort(entity));
    }

    private static Sort sort(Entity entity) {
        return switch (entity.sort) {
            case PERSON -> Sort.PERSON;
            case BODY -> Sort.BODY;
            case SEVERAL -> Sort.SEVERAL;
        };
    }

    /** Takes note of a state named as a place. */
    void place(int head, String code) {
        referents.known(head, code, '-', Sort.PLACE);
        places.put(head, code);
    }

    /** The code of the place that a token heads, "" for none. */
    String placeAt(int token) {
        return places.getOrDefault(token, "");
    }

    /** Whether a token is a pronoun of the third person. */
    boolean at(int token) {
        return referents.pronoun(token);
    }

    /** Whom the pronoun at a token means; nobody where it comes back to no actor. */
    @Nullable
    Entity resolve(int token) {
        Entity owner = ownerBefore(token);
        owner = owner == null ? subjectBefore(token) : owner;
        if (owner != null) {
            entities[token] = owner;
            return owner;
        }
        int antecedent = referents.antecedent(token);
        if (antecedent == ParsedText.NONE || referents.withConjuncts(token) || !referents.sure(token)) {
            return null;
        }
        Entity entity = entities[antecedent];
        if (entity == null || !fits(entity, referents.sortOf(token))) {
            return null;
        }
        entities[token] = entity;
        if (entity.gender == '-') {
            entity.gender = referents.genderOf(token);
        }
        return entity;
    }

    /** "the United States and its allies": whose they are stands before the "and". */
    private @Nullable Entity ownerBefore(int token) {
        int noun = parsed.relation(token) == Relation.NMOD_POSS ? parsed.head(token) : ParsedText.NONE;
        if (noun == ParsedText.NONE || parsed.relation(noun) != Relation.CONJ || parsed.head(noun) > token) {
            return null;
        }
        Entity first = entities[parsed.head(noun)];
        boolean one = first != null && first.sort != Entity.Sort.SEVERAL && at(token);
        return one && fits(first, referents.sortOf(token)) ? first : null;
    }

    /** "Brunner urged both sides to wait, her spokesman said": whose he is tells what he says of her. */
    private @Nullable Entity subjectBefore(int token) {
        int noun = parsed.relation(token) == Relation.NMOD_POSS ? parsed.head(token) : ParsedText.NONE;
        boolean closes = noun != ParsedText.NONE
                && parsed.relation(noun).subject()
                && parsed.relation(parsed.head(noun)) == Relation.PARATAXIS
                && token > 0
                && Grammar.comma(parsed, token - 1);
        int clause = closes ? parsed.head(parsed.head(noun)) : ParsedText.NONE;
        int subject = clause == ParsedText.NONE || clause > token ? ParsedText.NONE : parsed.subject(clause);
        Entity first = subject == ParsedText.NONE ? null : entities[subject];
        return first != null && at(token) && fits(first, referents.sortOf(token)) ? first : null;
    }

    private static boolean fits(Entity entity, Sort pronoun) {
        return switch (pronoun) {
            case PERSON -> entity.sort == Entity.Sort.PERSON;
            case BODY -> entity.sort == Entity.Sort.BODY;
            default -> entity.sort != Entity.Sort.PERSON;
        };
    }

    /** The codes of the conjuncts that "they" comes back to, where all are known; else none. */
    List<String> conjuncts(int token) {
        int antecedent = referents.antecedent(token);
        if (antecedent == ParsedText.NONE) {
            return List.of();
        }
        if (oneOfTwo(token, antecedent)) {
            return codes(parsed.conjuncts(parsed.head(antecedent)));
        }
        boolean all = referents.withConjuncts(token) && referents.sure(token);
        return all ? codes(parsed.conjuncts(antecedent)) : List.of();
    }

    /** "Algeria and Venezuela ... their governments": "they" is not the second of two bodies alone. */
    private boolean oneOfTwo(int pronoun, int antecedent) {
        Entity entity = entities[antecedent];
        return referents.sortOf(pronoun) == Sort.SEVERAL
                && entity != null
                && entity.sort == Entity.Sort.BODY
                && entity.members.isEmpty()
                && parsed.relation(antecedent) == Relation.CONJ
                && parsed.relation(parsed.head(antecedent)).subject();
    }

    /** Whether only people and bodies do what the verb tells of which a token is the subject. */
    boolean acts(int token) {
        return referents.acts(token);
    }

    /** The codes of so many actors that were told together last before a token; none where there are none. */
    List<String> toldTogether(int before, int count) {
        for (int t = before - 1; t >= 0 && t > before - FAR; t--) {
            Entity entity = entities[t];
            if (entity != null && !entity.code.isEmpty() && parsed.relation(t) != Relation.CONJ) {
                List<String> codes = codes(chained(t));
                if (codes.size() == count) {
                    return codes;
                }
            }
        }
        return List.of();
    }

    /** The conjuncts of a token and theirs: parsers hang the third now on the first, now on the second. */
    private List<Integer> chained(int token) {
        var all = new ArrayList<Integer>(parsed.conjuncts(token));
        for (int d = parsed.firstDependent(token); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            if (parsed.relation(d) == Relation.APPOS
                    && entities[d] != null
                    && parsed.conjuncts(d).size() > 1) {
                all.add(d);
            }
        }
        for (int at = 1; at < all.size(); at++) {
            for (int further : parsed.conjuncts(all.get(at))) {
                if (!all.contains(further)) {
                    all.add(further);
                }
            }
        }
        return all;
    }

    /** The codes of several tokens' actors, each once; none where one is not known. */
    private List<String> codes(List<Integer> conjuncts) {
        var codes = new ArrayList<String>();
        for (int conjunct : conjuncts) {
            Entity entity = entities[conjunct];
            if (entity == null || entity.code.isEmpty()) {
                return List.of();
            }
            if (!codes.contains(entity.code)) {
                codes.add(entity.code);
            }
        }
        return codes;
    }

    Coreference coreference() {
        return referents.finished();
    }
}
