package org.demarche.app.operations;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.demarche.dossier.DossierException;
import org.demarche.dossier.Sizes;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** How much a dossier holds, counted again only when it has changed. Safe for threads. */
public final class DossierGauges {
    private final LongSupplier state;
    private final Supplier<Sizes> sizes;
    private @Nullable Sizes counted;
    private long countedAt;

    private DossierGauges(LongSupplier state, Supplier<Sizes> sizes) {
        this.state = state;
        this.sizes = sizes;
    }

    /**
     * Adds them to the metrics.
     *
     * @param state differs where the dossier has changed
     * @param sizes counts
     * @param bytes it takes on its disk
     */
    public static void add(Meters meters, LongSupplier state, Supplier<Sizes> sizes, LongSupplier bytes) {
        var gauges = new DossierGauges(state, sizes);
        gauges.add(meters, "stories", "Stories in the dossier", Sizes::stories);
        gauges.add(meters, "failures", "Stories that could not be read, and wait for another try", Sizes::failures);
        gauges.add(meters, "demarches", "Demarches of the ledger", Sizes::demarches);
        gauges.add(meters, "decisions", "Decisions in the log", Sizes::decisions);
        meters.gauge("demarche.dossier.bytes", "What the dossier takes on its disk", () -> {
            try {
                return bytes.getAsLong();
            } catch (DossierException | JdbiException e) {
                return Double.NaN;
            }
        });
    }

    private void add(Meters meters, String name, String description, ToLongFunction<Sizes> value) {
        meters.gauge("demarche.dossier." + name, description, () -> {
            try {
                return value.applyAsLong(now());
            } catch (DossierException | JdbiException e) {
                return Double.NaN;
            }
        });
    }

    private synchronized Sizes now() {
        long now = state.getAsLong();
        if (counted == null || now != countedAt) {
            counted = sizes.get();
            countedAt = now;
        }
        return counted;
    }
}
