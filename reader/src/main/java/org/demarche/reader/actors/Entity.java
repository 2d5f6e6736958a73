package org.demarche.reader.actors;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An actor of a story, as far as it is known at a point of the text. */
final class Entity {
    /** What kinds of pronouns may come back to it. */
    enum Sort {
        PERSON,
        BODY,
        SEVERAL
    }

    /** A known person is called by a given name alone only where it is longer: "Raila", not "Ali". */
    private static final int SHORT = 4;

    final Sort sort;
    String code;
    String person = "";
    List<String> members = List.of();

    /** Folded words of the fullest name. */
    List<String> keys = List.of();

    /** The folded word by which a known person is called alone; "" where not known. */
    String surname = "";

    /** Classes of the offices told of it. */
    final Set<String> topics = new HashSet<>();

    /** Head nouns by which it was mentioned, in lower case. */
    final Set<String> nouns = new HashSet<>();

    char gender = '-';

    /** Its place among the actors of the story, from 1. */
    int number;

    int mentions;
    int lastHead = Phrase.NONE;
    int lastSentence = Phrase.NONE;
    boolean lastSubject;

    /** How often it was called by one word of its name. */
    int calledAlone;

    Entity(Sort sort, String code) {
        this.sort = sort;
        this.code = code;
    }

    /** The same for all phrases that stand for this actor. */
    String key() {
        if (sort == Sort.PERSON) {
            return "person " + number;
        }
        return members.isEmpty() ? code : String.join(" ", members);
    }

    void mentioned(int head, int sentence, boolean subject) {
        mentions++;
        lastHead = head;
        lastSubject = subject || lastSubject && lastSentence == sentence;
        lastSentence = sentence;
    }

    /** Whether a name of folded words may be this person's. */
    boolean mayBeNamed(List<String> name) {
        if (keys.isEmpty() || name.isEmpty()) {
            return false;
        }
        if (name.size() == 1) {
            String word = name.get(0);
            return word.equals(surname)
                    || word.equals(keys.get(keys.size() - 1))
                    || keys.size() > 2 && word.equals(keys.get(keys.size() - 2))
                    || (surname.isEmpty() || word.length() > SHORT) && word.equals(keys.get(0));
        }
        return contains(keys, name) || keys.size() > 1 && contains(name, keys);
    }

    private static boolean contains(List<String> all, List<String> some) {
        for (String word : some) {
            boolean found = false;
            for (String other : all) {
                found |= other.equals(word) || word.length() == 1 && other.startsWith(word);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }
}
