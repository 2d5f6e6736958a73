package org.demarche.reader.actors;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.actors.reference.Coreference;
import org.demarche.reader.actors.reference.Referents;
import org.demarche.reader.actors.reference.Sort;
import org.demarche.reader.syntax.ParsedText;
import org.jspecify.annotations.Nullable;

/** Whom the pronouns of a story mean: what they come back to is looked up among the actors found so far. */
final class Pronouns {
    private final ParsedText parsed;
    private final Referents referents;
    private final @Nullable Entity[] entities;

    Pronouns(ParsedText parsed, Referents referents) {
        this.parsed = parsed;
        this.referents = referents;
        entities = new Entity[parsed.size()];
    }

    /** Takes note of the actor that a phrase stands for. */
    void told(Phrase phrase, int head, Entity entity) {
        at(head, entity);
        for (int t = phrase.nameFirst; t != Phrase.NONE && t < phrase.nameEnd; t++) {
            at(t, entity);
        }
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
    }

    /** Whether a token is a pronoun of the third person. */
    boolean at(int token) {
        return referents.pronoun(token);
    }

    /** Whom the pronoun at a token means; nobody where it comes back to no actor. */
    @Nullable
    Entity resolve(int token) {
        int antecedent = referents.antecedent(token);
        if (antecedent == ParsedText.NONE || referents.withConjuncts(token)) {
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
        if (antecedent == ParsedText.NONE || !referents.withConjuncts(token)) {
            return List.of();
        }
        var codes = new ArrayList<String>();
        for (int conjunct : parsed.conjuncts(antecedent)) {
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
