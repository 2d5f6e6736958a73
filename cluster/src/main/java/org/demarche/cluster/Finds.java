package org.demarche.cluster;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.demarche.formats.Item;
import org.demarche.formats.Items;

/** The items of one stream, each with its place among all. For one thread. */
final class Finds implements Iterator<Found>, AutoCloseable {
    private final Items items;
    private final String place;
    private long number;

    /** @param place of the stream among all streams */
    Finds(Items items, String place) {
        this.items = items;
        this.place = place;
    }

    @Override
    public boolean hasNext() {
        return items.hasNext();
    }

    @Override
    public Found next() {
        return found(items.next(), String.format("%s/%010d", place, number++));
    }

    /** Passes over what has been read before. */
    void skip(long count) {
        while (number < count && hasNext()) {
            next();
        }
    }

    /** The number of items read so far. */
    long number() {
        return number;
    }

    /** The next few. */
    List<Found> some(int most) {
        var some = new ArrayList<Found>(most);
        while (some.size() < most && hasNext()) {
            some.add(next());
        }
        return some;
    }

    private static Found found(Item item, String place) {
        if (item instanceof Item.Story story) {
            var document = story.document();
            return new Found(place, item.label(), Found.Kind.STORY, document.id(), StoryForm.json(document));
        }
        if (item instanceof Item.Failure failure) {
            String why = failure.reason() + "; " + failure.advice();
            return new Found(place, item.label(), Found.Kind.FAILURE, "", why);
        }
        return new Found(place, item.label(), Found.Kind.NOTE, "", ((Item.Note) item).remark());
    }

    @Override
    public void close() {
        items.close();
    }
}
