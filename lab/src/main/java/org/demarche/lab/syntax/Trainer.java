package org.demarche.lab.syntax;

import java.io.IOException;

/** Trains the model of one part of the syntax engine. */
interface Trainer {
    /** What {@code --only} calls it. */
    String name();

    /** Trains from the corpora and writes the model; the same models for the same seed. */
    void train(Corpora corpora) throws IOException;
}
