package org.demarche.reader.actors;

import java.util.HashMap;
import java.util.Map;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;
import org.jspecify.annotations.Nullable;

/** Third-person pronouns: whom they mean. "he" takes the person most present; "it" and "they" only a clear subject. */
final class Pronouns {
    private final Map<String, Pronoun> pronouns = new HashMap<>();

    /** What a pronoun asks of its antecedent. */
    private record Pronoun(Entity.Sort sort, char gender) {}

    private Pronouns() {}

    /** Reads {@code pronouns.tsv}. */
    static Pronouns load() {
        var loaded = new Pronouns();
        for (KnowledgeFile.Line line : KnowledgeFile.read("pronouns.tsv", 3, 3)) {
            Entity.Sort sort = switch (line.field(0)) {
                case "person" -> Entity.Sort.PERSON;
                case "body" -> Entity.Sort.BODY;
                case "several" -> Entity.Sort.SEVERAL;
                default -> throw line.error("expected person, body or several: " + line.field(0));
            };
            for (String word : line.list(2)) {
                if (loaded.pronouns.put(
                                word, new Pronoun(sort, line.fields().get(1).charAt(0)))
                        != null) {
                    throw line.error("listed twice: " + word);
                }
            }
        }
        return loaded;
    }

    /** Whether a token is one of them. */
    boolean at(ParsedText parsed, int token) {
        Upos upos = parsed.upos(token);
        return (upos == Upos.PRON || upos == Upos.DET) && pronouns.containsKey(parsed.lower(token));
    }

    /** Whom the pronoun at a token means, or nobody. */
    @Nullable
    Entity resolve(ParsedText parsed, int token, Story story) {
        Pronoun pronoun = pronouns.get(parsed.lower(token));
        if (pronoun == null || parsed.relation(token) == Relation.EXPL) {
            return null;
        }
        if (pronoun.sort == Entity.Sort.BODY && anticipates(parsed, token)) {
            return null;
        }
        return pronoun.sort == Entity.Sort.PERSON
                ? person(parsed, token, pronoun, story)
                : clearSubject(parsed, token, pronoun.sort, story);
    }

    /** "it was reported that": the clause behind is the subject. */
    private static boolean anticipates(ParsedText parsed, int token) {
        int predicate = parsed.head(token);
        if (!parsed.relation(token).subject() || predicate == ParsedText.NONE) {
            return false;
        }
        boolean clause = parsed.dependent(predicate, Relation.CCOMP) != ParsedText.NONE
                || parsed.dependent(predicate, Relation.CSUBJ) != ParsedText.NONE
                || parsed.dependent(predicate, Relation.XCOMP) != ParsedText.NONE
                || parsed.dependent(predicate, Relation.ADVCL) != ParsedText.NONE;
        return clause && (parsed.passive(predicate) || parsed.dependent(predicate, Relation.COP) != ParsedText.NONE);
    }

    private static @Nullable Entity person(ParsedText parsed, int token, Pronoun pronoun, Story story) {
        int clauseMate = clauseMate(parsed, token);
        Entity chosen = story.cast()
                .mostPresent(
                        parsed.sentenceOf(token),
                        entity -> entity.sort == Entity.Sort.PERSON
                                && Cast.agree(entity.gender, pronoun.gender)
                                && (clauseMate == ParsedText.NONE || entity.lastHead != clauseMate));
        if (chosen != null && chosen.gender == '-') {
            chosen.gender = pronoun.gender;
        }
        return chosen;
    }

    /** The subject of the predicate whose object the pronoun is: "he" cannot be whom he told. */
    private static int clauseMate(ParsedText parsed, int token) {
        Relation relation = parsed.relation(token);
        if (relation.subject() || relation == Relation.NMOD_POSS || parsed.head(token) == ParsedText.NONE) {
            return ParsedText.NONE;
        }
        boolean reflexive =
                parsed.lower(token).endsWith("self") || parsed.lower(token).endsWith("selves");
        return reflexive ? ParsedText.NONE : parsed.subject(parsed.clauseOf(token));
    }

    /** The nearest subject before the pronoun, where it is an actor of the sort. */
    private static @Nullable Entity clearSubject(ParsedText parsed, int token, Entity.Sort sort, Story story) {
        int subject = subjectBefore(parsed, token);
        if (subject == ParsedText.NONE) {
            return null;
        }
        Entity entity = story.cast().last(each -> each.lastHead == subject);
        if (entity == null || entity.sort == Entity.Sort.PERSON) {
            return null;
        }
        return entity.sort == sort ? entity : null;
    }

    private static int subjectBefore(ParsedText parsed, int token) {
        int sentence = parsed.sentenceOf(token);
        for (int p = parsed.clauseOf(token); p != ParsedText.NONE; p = above(parsed, p)) {
            int subject = parsed.subject(p);
            if (subject != ParsedText.NONE && subject < token) {
                return subject;
            }
        }
        if (sentence == 0) {
            return ParsedText.NONE;
        }
        int root = parsed.rootOf(sentence - 1);
        return root == ParsedText.NONE ? ParsedText.NONE : parsed.subject(root);
    }

    private static int above(ParsedText parsed, int predicate) {
        int head = parsed.head(predicate);
        return head == ParsedText.NONE ? ParsedText.NONE : parsed.clauseOf(head);
    }
}
