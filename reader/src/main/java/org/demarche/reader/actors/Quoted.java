package org.demarche.reader.actors;

import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.text.Quotation;

/** Which tokens stand in quotation marks. */
final class Quoted {
    private final boolean[] quoted;

    Quoted(ParsedText parsed) {
        quoted = new boolean[parsed.size()];
        int done = 0;
        for (Quotation quotation : parsed.text().quotations()) {
            int first = Math.max(done, parsed.tokenAtOffset(quotation.start()));
            for (int t = first; t < quoted.length && parsed.start(t) < quotation.end(); t++) {
                quoted[t] = true;
                done = t + 1;
            }
        }
    }

    /** For each token whether it stands in quotation marks. */
    boolean[] tokens() {
        return quoted;
    }
}
