package org.demarche.reader.actors;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.reader.finding.Actor;

/** The actor codes that the knowledge files define, and PLOVER's sectors. */
final class Codes {
    static final String GOVERNMENT = "GOV";
    static final String FORMER = "ELI";

    private static final String HOME = "home";
    private static final String BYSTANDER = "bystander";

    private final Set<String> parties = new HashSet<>();
    private final Map<String, String> sectors = new HashMap<>();
    private final Map<Trait, Set<String>> traits = new EnumMap<>(Trait.class);

    /** What the people or bodies of a sector are like: see {@code plover.tsv}. */
    enum Trait {
        APART,
        INSTITUTION,
        HIRED
    }

    /** Reads the sectors of {@code plover.tsv}. */
    static Codes load(KnowledgeFiles files) {
        var codes = new Codes();
        for (KnowledgeFile.Line line : files.read("plover.tsv", 3, 4)) {
            if (!Set.of(HOME, BYSTANDER, "").contains(line.field(2))) {
                throw line.error("expected home, bystander or -: " + line.field(2));
            }
            codes.sectors.put(line.field(0), line.field(2));
            for (String trait : line.fields().size() > 3 ? line.list(3) : List.<String>of()) {
                codes.traits
                        .computeIfAbsent(trait(trait, line), key -> new HashSet<>())
                        .add(line.field(0));
            }
        }
        return codes;
    }

    private static Trait trait(String name, KnowledgeFile.Line line) {
        for (Trait trait : Trait.values()) {
            if (trait.name().toLowerCase(Locale.ROOT).equals(name)) {
                return trait;
            }
        }
        throw line.error("no such trait of a sector: " + name);
    }

    /** Whether a sector has a trait. */
    boolean has(Trait trait, String sector) {
        return traits.getOrDefault(trait, Set.of()).contains(sector);
    }

    /** Whether bodies of a sector are the story's own state's where nothing else is said: "police said". */
    boolean atHome(String sector) {
        return HOME.equals(sectors.get(sector));
    }

    /** Whether whoever held an office of a sector and left it is one of the former elite. */
    boolean ofPower(String sector) {
        return sector.equals("=") || atHome(sector);
    }

    /** Whether an actor may be one of two sides: not who only reports or lives through what parties do. */
    boolean party(String code) {
        return !BYSTANDER.equals(sectors.get(code.substring(code.lastIndexOf('.') + 1)));
    }

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
        if (!sectors.containsKey(sector)) {
            throw line.error("unknown PLOVER sector: " + sector);
        }
    }

    /** Whether two codes belong to one state, organisation or group. */
    static boolean sameParty(String code, String other) {
        return Actor.partyOf(code).equals(Actor.partyOf(other));
    }

    /** Whether a code is a former office-holder's. */
    static boolean former(String code) {
        return ofState(code) && code.endsWith('.' + FORMER);
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
