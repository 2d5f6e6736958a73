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
    private double salience;
    int mentions;
    int lastSentence;
    int lastHead = Phrase.NONE;
    boolean lastSubject;

    Entity(Sort sort, String code) {
        this.sort = sort;
        this.code = code;
    }

    /** How present it is in a sentence: halved with every sentence since its last mention. */
    double salienceIn(int sentence) {
        return salience / (1L << Math.min(40, Math.max(0, sentence - lastSentence)));
    }

    void mentioned(int head, int sentence, double weight, boolean subject) {
        mentions++;
        salience = salienceIn(sentence) + weight;
        lastSentence = sentence;
        lastHead = head;
        lastSubject = subject;
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
