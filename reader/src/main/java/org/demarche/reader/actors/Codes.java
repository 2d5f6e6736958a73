package org.demarche.reader.actors;

import java.util.HashSet;
import java.util.Set;
import org.demarche.reader.finding.Actor;

/** The actor codes that the knowledge files define, and PLOVER's sectors. */
final class Codes {
    /** PLOVER manual, table of sector codes. */
    private static final Set<String> SECTORS = Set.of(
            "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL",
            "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC");

    static final String GOVERNMENT = "GOV";
    static final String FORMER = "ELI";

    private final Set<String> parties = new HashSet<>();

    /** Takes a state's, organisation's or group's code as known. */
    void define(String code) {
        parties.add(code);
    }

    /** Throws for a code that no file defines or that names no PLOVER sector. */
    void check(String code, KnowledgeFile.Line line) {
        if (!parties.contains(Actor.partyOf(code))) {
            throw line.error("unknown actor code: " + code);
        }
        if (!Actor.partyOf(code).equals(code)) {
            checkSector(code.substring(code.indexOf('.') + 1), line);
        }
    }

    /** Throws for what is no PLOVER sector. */
    void checkSector(String sector, KnowledgeFile.Line line) {
        if (!SECTORS.contains(sector)) {
            throw line.error("unknown PLOVER sector: " + sector);
        }
    }

    /** Whether a code is a state's alone, without a sector. */
    static boolean state(String code) {
        return code.length() == 3;
    }

    /** Whether a code belongs to a state: RUS, RUS.GOV. */
    static boolean ofState(String code) {
        return code.length() >= 3
                && (code.length() == 3 || code.charAt(3) == '.')
                && !code.startsWith("IGO.")
                && !code.startsWith("GRP.")
                && !code.startsWith("NGO.");
    }

    /** The code of a sector of an owner: a state's takes the sector, anything else stays what it is. */
    static String sectorOf(String owner, String sector) {
        if (owner.isEmpty() || !ofState(owner)) {
            return owner;
        }
        if (sector.equals("=")) {
            return state(owner) ? owner + '.' + GOVERNMENT : owner;
        }
        return owner.substring(0, 3) + '.' + sector;
    }
}
