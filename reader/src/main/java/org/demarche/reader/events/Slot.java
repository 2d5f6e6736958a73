package org.demarche.reader.events;

import java.util.Optional;
import org.demarche.reader.syntax.TreePath;
import org.jspecify.annotations.Nullable;

/**
 * A place at which a party of an event may stand.
 *
 * @param preposition the preposition of a {@link Place#PREPOSITION}, otherwise empty
 * @param path the way from the trigger, of a {@link Place#PATH} alone
 */
record Slot(Place place, String preposition, Optional<TreePath> path) {
    /** The kinds of place. */
    enum Place {
        /** The subject of an active verb, the agent of a passive one; of a noun, whoever it is done by. */
        SUBJECT,
        /** The object of an active verb, the subject of a passive one. */
        OBJECT,
        /** The one to whom something is given. */
        INDIRECT,
        /** The subject of the clause that completes the trigger. */
        DOER,
        /** Any party named in the clause that completes the trigger, its objects first. */
        COMPLEMENT,
        /** Whoever says so. */
        SPEAKER,
        /** Whose it is: "Iran's rejection"; also "Iranian". */
        POSSESSOR,
        /** Whose the object is: "lifted its blockade of", "met Iran's minister". */
        OWNER,
        /** Where a way through the tree leads. */
        PATH,
        /** After a preposition. */
        PREPOSITION
    }

    /**
     * Whether nobody else is meant where it is filled: one orders his own followers, not those they are to work with.
     */
    boolean direct() {
        return place == Place.OBJECT || place == Place.DOER;
    }

    Slot(Place place, String preposition) {
        this(place, preposition, Optional.empty());
    }

    /** The slot a pattern file's word names: one of the places in lower case, a path, else a preposition. */
    static Slot of(String word) {
        if (TreePath.is(word)) {
            return new Slot(Place.PATH, "", Optional.of(TreePath.of(word)));
        }
        for (Place place : Place.values()) {
            boolean named = place != Place.PREPOSITION && place != Place.PATH;
            if (named && place.name().equalsIgnoreCase(word)) {
                return new Slot(place, "");
            }
        }
        return new Slot(Place.PREPOSITION, word);
    }

    /**
     * As a record's own, but written out: Java links the generated one at run time, which every start would wait for.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Slot that
                && place == that.place
                && preposition.equals(that.preposition)
                && path.equals(that.path);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * place.hashCode() + preposition.hashCode()) + path.hashCode();
    }
}
