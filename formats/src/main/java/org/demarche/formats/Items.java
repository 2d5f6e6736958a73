package org.demarche.formats;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The items of several sources, one source open at a time. For one thread. */
public final class Items implements Iterator<Item>, AutoCloseable {
    private final List<Source> sources;
    private final Opener opener;
    private int opened;
    private Optional<ItemReader> reader = Optional.empty();
    private Optional<Item> upcoming = Optional.empty();

    /** Opens a source. */
    interface Opener {
        ItemReader open(Source source) throws IOException;
    }

    Items(List<Source> sources, Opener opener) {
        this.sources = List.copyOf(sources);
        this.opener = opener;
    }

    /** How many sources have been opened so far. */
    public int opened() {
        return opened;
    }

    /** How many sources there are. */
    public int sources() {
        return sources.size();
    }

    @Override
    public boolean hasNext() {
        while (upcoming.isEmpty() && (reader.isPresent() || opened < sources.size())) {
            advance();
        }
        return upcoming.isPresent();
    }

    @Override
    public Item next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no item left");
        }
        Item item = upcoming.orElseThrow();
        upcoming = Optional.empty();
        return item;
    }

    private void advance() {
        try {
            if (reader.isEmpty()) {
                reader = Optional.of(opener.open(sources.get(opened++)));
            }
            upcoming = reader.get().next();
            if (upcoming.isEmpty()) {
                close();
            }
        } catch (IOException e) {
            upcoming = Optional.of(Intake.failure(sources.get(opened - 1).label(), e));
            close();
        }
    }

    /** Closes what is open. What is left is not read. */
    @Override
    public void close() {
        try {
            if (reader.isPresent()) {
                reader.get().close();
            }
        } catch (IOException e) {
            upcoming = upcoming.or(
                    () -> Optional.of(Intake.failure(sources.get(opened - 1).label(), e)));
        } finally {
            reader = Optional.empty();
        }
    }
}
