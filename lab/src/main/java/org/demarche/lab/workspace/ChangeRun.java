package org.demarche.lab.workspace;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.app.web.Workspace;
import org.demarche.dossier.Reviews.Verdict;
import org.demarche.reader.ledger.Demarche;

/** Rejects moves that open demarches and takes that back: how long the ledger takes to follow a decision. */
final class ChangeRun {
    private static final String WHO = "bench";
    private static final double NANOS_PER_MILLI = 1e6;

    private final Workspace workspace;
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final List<Double> millis = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();

    ChangeRun(Workspace workspace) {
        this.workspace = workspace;
    }

    void run(List<Demarche> demarches, PrintWriter out) {
        // whoever changes something waits until the ledger is in memory
        long waiting = System.nanoTime();
        workspace.change(dossier -> dossier.size());
        out.printf(Locale.ROOT, "READY_FOR_CHANGES_SECONDS %.1f%n", (System.nanoTime() - waiting) / 1e9);
        for (Demarche demarche : demarches) {
            var told = demarche.steps().get(0).evidence().get(0).told();
            long entry = timed(() -> workspace.change(dossier ->
                    dossier.reviews().decide(WHO, told.document(), told.move().id(), Verdict.REJECT, Map.of())));
            timed(() -> workspace.change(dossier -> dossier.reviews().undo(WHO, entry)));
        }
        Collections.sort(millis);
        Collections.sort(cpu);
        out.printf(
                Locale.ROOT,
                "CHANGES %d%nCHANGE_P50_MS %.1f%nCHANGE_P95_MS %.1f%nCHANGE_CPU_P50_MS %.1f%nCHANGE_CPU_P95_MS %.1f%n",
                millis.size(),
                Quantiles.of(millis, 50),
                Quantiles.of(millis, 95),
                Quantiles.of(cpu, 50),
                Quantiles.of(cpu, 95));
        out.flush();
    }

    private long timed(java.util.function.LongSupplier change) {
        long start = System.nanoTime();
        long used = system.getProcessCpuTime();
        long result = change.getAsLong();
        millis.add((System.nanoTime() - start) / NANOS_PER_MILLI);
        cpu.add((system.getProcessCpuTime() - used) / NANOS_PER_MILLI);
        return result;
    }
}
