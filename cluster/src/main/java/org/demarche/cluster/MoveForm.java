package org.demarche.cluster;

import org.demarche.formats.FindingsJson;
import org.demarche.reader.finding.Move;

/** A move as the line in which it is printed. */
final class MoveForm {
    private MoveForm() {}

    static Move parse(String line) {
        if (FindingsJson.parse(line) instanceof FindingsJson.FindingLine found
                && found.finding() instanceof Move move) {
            return move;
        }
        throw new IllegalStateException("not a move: " + line);
    }
}
