package org.demarche.lab.bench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.demarche.lab.syntax.Tally;
import org.demarche.lab.syntax.WordReader;

/** A peer that counts what it reads. */
record Counting(AtomicInteger reads) implements Peer {
    @Override
    public String name() {
        return "counting";
    }

    @Override
    public List<Pairing> pairings() {
        return List.of();
    }

    @Override
    public Pipeline load(String pipeline) {
        return story -> reads::incrementAndGet;
    }

    @Override
    public Set<Tally.Part> parts() {
        return Set.of();
    }

    @Override
    public WordReader syntax() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<WordReader> names() {
        return Optional.empty();
    }

    @Override
    public Optional<Function<String, List<Quoted>>> attribution() {
        return Optional.empty();
    }
}
