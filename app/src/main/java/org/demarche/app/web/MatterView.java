package org.demarche.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.app.words.Wording;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.StoredActors.Told;
import org.demarche.dossier.StoredDocument;
import org.demarche.dossier.StoredMatters;
import org.demarche.dossier.StoredMatters.Place;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Matter;
import org.demarche.reader.finding.Position;
import org.demarche.reader.ledger.Corrections;
import org.demarche.reader.ledger.Demarche;

/**
 * What a matter's page shows.
 *
 * @param about the words that were asked for, or the id of a demarche whose matter it is
 * @param name the matter as it is worded most often
 * @param positions where each party stands, in the order of publication
 * @param told all findings, in the order of publication
 * @param cut whether there are more, told earlier
 */
public record MatterView(
        String about,
        String name,
        LocalDate day,
        List<Demarche> demarches,
        Map<String, List<Stand>> positions,
        List<Told> told,
        boolean cut) {

    private static final int SHOWN = 120;

    /**
     * Where a party stood.
     *
     * @param changed whether it had another stance before, in its own words
     */
    public record Stand(Position position, StoredDocument story, String claimed, boolean changed) {}

    /** A story, and what it tells about the matter. */
    public record Chapter(StoredDocument story, List<Told> told) {}

    static MatterView of(Dossier dossier, String about, LocalDate day) {
        List<Demarche> meant =
                about.matches("[0-9a-f]{16}") ? dossier.foldedLedger().byId(about, day) : List.of();
        Optional<Matter> matter = meant.stream().findFirst().flatMap(Demarche::matter);
        StoredMatters matters = dossier.matters();
        List<Place> places =
                matter.map(one -> near(matters, one, day)).orElseGet(() -> matters.places(about, day, SHOWN));
        String words = matter.map(one -> String.join(" ", one.terms())).orElse(about);
        Map<String, Told> told = new LinkedHashMap<>();
        matters.findings(places).forEach(one -> told.putIfAbsent(key(one), one));
        matters.statements(words, day, SHOWN).forEach(one -> told.putIfAbsent(key(one), one));
        List<Told> ordered = told.values().stream().sorted(ORDER).toList();
        List<Demarche> demarches = dossier.foldedLedger().ofMoves(moves(places), day);
        return new MatterView(
                about,
                matter.map(one -> one.stretch().text())
                        .orElseGet(() -> wording(places).orElse(about)),
                day,
                demarches,
                positions(ordered),
                ordered.subList(Math.max(0, ordered.size() - SHOWN), ordered.size()),
                ordered.size() > SHOWN || places.size() >= SHOWN);
    }

    private static final Comparator<Told> ORDER = Comparator.comparing(
                    (Told told) -> told.story().published().orElse(LocalDate.MIN))
            .thenComparing(told -> told.story().id())
            .thenComparing(told -> told.finding().anchor().isEmpty()
                    ? Integer.MAX_VALUE
                    : told.finding().anchor().start());

    private static String key(Told told) {
        return told.story().id() + told.finding().id();
    }

    /** What names the matter of a demarche: as the ledger would take it for the same, or with all its terms. */
    private static List<Place> near(StoredMatters matters, Matter matter, LocalDate day) {
        return Stream.concat(
                        Workspace.near(matters, matter.terms(), day).stream(),
                        matters.places(String.join(" ", matter.terms()), day, SHOWN).stream())
                .distinct()
                .limit(SHOWN)
                .toList();
    }

    private static Set<Corrections.Key> moves(List<Place> places) {
        return places.stream()
                .filter(place -> place.kind().equals("move"))
                .map(place -> new Corrections.Key(place.document(), place.finding()))
                .collect(Collectors.toSet());
    }

    private static Optional<String> wording(List<Place> places) {
        Map<String, Integer> counts = new TreeMap<>();
        places.forEach(place -> counts.merge(place.words(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(entry -> -entry.getKey().length()))
                .map(Map.Entry::getKey);
    }

    private static Map<String, List<Stand>> positions(List<Told> ordered) {
        var positions = new TreeMap<String, List<Stand>>();
        var own = new HashMap<String, Position.Stance>();
        for (Told told : ordered) {
            if (told.finding() instanceof Position position) {
                String holder = position.holder()
                        .party()
                        .orElse(position.holder().stretch().text());
                boolean itself = position.chain().isEmpty()
                        || position.chain()
                                .get(position.chain().size() - 1)
                                .party()
                                .filter(holder::equals)
                                .isPresent();
                Position.Stance before = itself ? own.put(holder, position.stance()) : position.stance();
                positions
                        .computeIfAbsent(holder, name -> new ArrayList<>())
                        .add(new Stand(
                                position,
                                told.story(),
                                itself ? "" : Wording.claimants(position.chain()),
                                before != null && before != position.stance()));
            }
        }
        return positions;
    }

    public boolean isEmpty() {
        return told.isEmpty() && demarches.isEmpty();
    }

    /** The findings by story, in the order of publication. */
    public List<Chapter> chapters() {
        var chapters = new LinkedHashMap<String, Chapter>();
        told.forEach(one -> chapters.computeIfAbsent(
                        one.story().id(), id -> new Chapter(one.story(), new ArrayList<>()))
                .told()
                .add(one));
        return List.copyOf(chapters.values());
    }

    /** Whether a holder is known by a code, and so has a page. */
    public static boolean coded(List<Stand> stands) {
        return stands.get(0).position().holder().party().isPresent();
    }

    /** All of it over time. */
    public MatterPicture picture() {
        return MatterPicture.of(told);
    }

    /** The day of the earliest story shown. */
    public Optional<LocalDate> earliest() {
        return told.stream().findFirst().flatMap(one -> one.story().published());
    }

    /** Whom a stance is held towards. */
    public static String towards(Position position) {
        List<Actor> towards = position.towards();
        return towards.isEmpty() ? "" : " towards " + Wording.actors(towards);
    }
}
