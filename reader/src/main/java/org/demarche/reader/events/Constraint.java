package org.demarche.reader.events;

import java.util.Set;

/** What a pattern asks of the words around its trigger. An empty set of words asks for no word in particular. */
sealed interface Constraint {
    /** How much it narrows the pattern: of two patterns that match, the one with the larger sum counts. */
    int weight();

    /** The object is headed by one of the words. */
    record Patient(Set<String> words) implements Constraint {
        @Override
        public int weight() {
            return words.isEmpty() ? 1 : 3;
        }
    }

    /** The object is headed by one of the words, and may be the target itself. */
    record Kind(Set<String> words) implements Constraint {
        @Override
        public int weight() {
            return 1;
        }
    }

    /** One of the prepositions leads to a phrase headed by one of the words. */
    record Oblique(Set<String> prepositions, Set<String> words) implements Constraint {
        @Override
        public int weight() {
            return words.isEmpty() ? 2 : 3;
        }
    }

    /** The verb has the particle. */
    record Particle(Set<String> words) implements Constraint {
        @Override
        public int weight() {
            return 2;
        }
    }

    /** A clause completes the trigger; its head is one of the words. */
    record Complement(Clause.Form form, Set<String> words) implements Constraint {
        @Override
        public int weight() {
            return words.isEmpty() ? 2 : 4;
        }
    }

    /** The subject is headed by one of the words. */
    record Agent(Set<String> words) implements Constraint {
        @Override
        public int weight() {
            return 2;
        }
    }

    /** The trigger, its object or its subject is modified by one of the words. */
    record Modifier(Set<String> words) implements Constraint {
        @Override
        public int weight() {
            return 2;
        }
    }

    /** The constraint does not hold. */
    record Not(Constraint constraint) implements Constraint {
        @Override
        public int weight() {
            return 1;
        }
    }
}
