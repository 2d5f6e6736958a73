package org.demarche.app.brief;

import org.demarche.reader.ledger.Demarche;

/** {@code --actor RUS} means RUS and RUS.GOV. */
public final class ActorFilter {
    private ActorFilter() {}

    /** Whether a demarche is by or to an actor. */
    public static boolean involves(Demarche demarche, String code) {
        return demarche.by().stream().anyMatch(by -> covers(code, by))
                || demarche.legs().stream().anyMatch(leg -> covers(code, leg.to()));
    }

    /** Whether a code is the one wanted, or a sector of it. */
    public static boolean covers(String wanted, String code) {
        return code.equalsIgnoreCase(wanted) || code.regionMatches(true, 0, wanted + ".", 0, wanted.length() + 1);
    }
}
