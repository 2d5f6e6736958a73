package org.demarche.lab.bench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.demarche.lab.syntax.Tally;
import org.demarche.lab.syntax.WordReader;
import org.demarche.reader.finding.Span;

/**
 * A system that reads English: Demarche itself, or one beside it. Peers are found by {@link java.util.ServiceLoader} in
 * a virtual machine of their own; their modules are built only with {@code -Ppeers}.
 */
public interface Peer {
    /** How the command line calls it. */
    String name();

    /** What is run for speed, each against a pipeline of Demarche. */
    List<Pairing> pairings();

    /** Loads a pipeline. */
    Pipeline load(String pipeline);

    /** What it tells of gold words; empty where it does not. */
    Set<Tally.Part> parts();

    /** Tags, lemmas and trees over gold words, as far as {@link #parts} tells. */
    WordReader syntax();

    /** Names over gold words, where it finds them. */
    Optional<WordReader> names();

    /** Who says what, where it tells. */
    Optional<Function<String, List<Quoted>>> attribution();

    /**
     * A pipeline and the one of Demarche that does as much: see {@link OwnPeer}.
     *
     * @param pipeline the peer's
     * @param own Demarche's
     */
    record Pairing(String pipeline, String own) {}

    /** A loaded pipeline. */
    @FunctionalInterface
    interface Pipeline {
        /** Work on a story, ready to be timed. What is done here is not timed. */
        Runnable prepare(Story story);
    }

    /**
     * An attribution.
     *
     * @param source the words for who speaks; empty where nobody is named
     * @param content what, in code points
     */
    record Quoted(List<Span> source, Span content) {}
}
