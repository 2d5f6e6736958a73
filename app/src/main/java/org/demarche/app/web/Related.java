package org.demarche.app.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.dossier.Dossier;
import org.demarche.reader.finding.Matter;
import org.demarche.reader.ledger.Corrections;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Leg;

/**
 * A demarche beside another.
 *
 * @param why how they belong together
 */
public record Related(Demarche other, Why why) {
    private static final int SHOWN = 8;
    private static final int LOOKED_AT = 24;

    /** How two demarches belong together, the closest first. */
    public enum Why {
        ANSWERS("answers this one"),
        ANSWERED("this one answers it"),
        MATTER("on the same matter"),
        PARTIES("between the same parties");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** The demarches on the same matter or between the same parties, the closest first. */
    static List<Related> to(Demarche demarche, Dossier dossier) {
        Map<String, Demarche> others = new LinkedHashMap<>();
        Stream.concat(sameMatter(demarche, dossier).stream(), sameParties(demarche, dossier).stream())
                .filter(other -> !other.id().equals(demarche.id()))
                .forEach(other -> others.putIfAbsent(other.id(), other));
        return others.values().stream()
                .flatMap(other -> bond(demarche, other).map(why -> new Related(other, why)).stream())
                .sorted(Comparator.comparing(Related::why)
                        .thenComparing(related -> distance(demarche, related.other()))
                        .thenComparing(related -> related.other().id()))
                .limit(SHOWN)
                .toList();
    }

    private static List<Demarche> sameMatter(Demarche demarche, Dossier dossier) {
        List<String> terms = terms(demarche);
        List<Corrections.Key> moves = Workspace.near(dossier.matters(), terms, demarche.asOf()).stream()
                .filter(place -> place.kind().equals("move"))
                .limit(LOOKED_AT)
                .map(place -> new Corrections.Key(place.document(), place.finding()))
                .toList();
        return dossier.foldedLedger().ofMoves(moves, demarche.asOf());
    }

    private static List<Demarche> sameParties(Demarche demarche, Dossier dossier) {
        List<String> to = demarche.legs().stream().map(Leg::to).toList();
        LocalDate opened = demarche.opened().orElse(demarche.asOf());
        return dossier.foldedLedger().between(demarche.by(), to, demarche.asOf(), opened, LOOKED_AT);
    }

    private static Optional<Why> bond(Demarche one, Demarche other) {
        boolean matter = Workspace.sameMatter(terms(one), terms(other));
        boolean swapped = meets(other.by(), one) && meets(one.by(), other);
        if (matter && swapped) {
            return Optional.of(later(one, other) ? Why.ANSWERS : Why.ANSWERED);
        }
        if (matter) {
            return Optional.of(Why.MATTER);
        }
        boolean parallel = one.by().stream().anyMatch(other.by()::contains)
                && one.legs().stream().anyMatch(leg -> other.leg(leg.to()).isPresent());
        return swapped || parallel ? Optional.of(Why.PARTIES) : Optional.empty();
    }

    private static boolean meets(List<String> openers, Demarche addressed) {
        return openers.stream().anyMatch(opener -> addressed.leg(opener).isPresent());
    }

    private static boolean later(Demarche one, Demarche other) {
        return Demarche.BY_OPENING.compare(one, other) < 0;
    }

    private static List<String> terms(Demarche demarche) {
        return demarche.matter().map(Matter::terms).orElse(List.of());
    }

    private static long distance(Demarche one, Demarche other) {
        return one.opened()
                .flatMap(day -> other.opened().map(then -> Math.abs(day.toEpochDay() - then.toEpochDay())))
                .orElse(Long.MAX_VALUE);
    }
}
