package org.demarche.app.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.SavedSearches.Saved;

/**
 * How much is new in each saved search, for each visitor. Counted again when a story has come in, beside the pages: a
 * page waits a moment for it, and else shows what was counted last. Thread-safe.
 */
final class AlertCounts implements AutoCloseable {
    /** More are not counted. */
    static final int MOST = 100;

    private static final long PATIENCE_MILLIS = 150;

    private final Workspace workspace;
    private final Map<String, Counted> counted = new ConcurrentHashMap<>();
    private final Map<String, Future<Counted>> counting = new ConcurrentHashMap<>();
    private final ExecutorService counter = Executors.newSingleThreadExecutor(run -> {
        Thread thread = new Thread(run, "alerts");
        thread.setDaemon(true);
        return thread;
    });

    AlertCounts(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What was counted.
     *
     * @param arrived up to which story
     * @param fresh by the number of the saved search
     */
    private record Counted(long arrived, Map<Long, Integer> fresh) {}

    /** How much is new, by the number of the saved search; those without anything new are left out. */
    Map<Long, Integer> of(String who) {
        long arrived = workspace.read(dossier -> dossier.alerts().arrived());
        Counted last = counted.get(who);
        if (last != null && last.arrived() == arrived) {
            return last.fresh();
        }
        Future<Counted> running = counting.computeIfAbsent(who, name -> counter.submit(() -> count(name)));
        try {
            return running.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).fresh();
        } catch (TimeoutException | ExecutionException e) {
            return last == null ? Map.of() : last.fresh();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    /** All that is new. */
    int total(String who) {
        return of(who).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Counts anew at the next page: a search was saved, dropped or seen. */
    void changed() {
        counted.clear();
    }

    private Counted count(String who) {
        try {
            Counted now = workspace.read(dossier -> count(dossier, who));
            counted.put(who, now);
            return now;
        } finally {
            counting.remove(who);
        }
    }

    private static Counted count(Dossier dossier, String who) {
        long arrived = dossier.alerts().arrived();
        var fresh = new LinkedHashMap<Long, Integer>();
        for (Saved saved : dossier.savedSearches().all()) {
            int count = fresh(dossier, saved, who);
            if (count > 0) {
                fresh.put(saved.number(), count);
            }
        }
        return new Counted(arrived, fresh);
    }

    private static int fresh(Dossier dossier, Saved saved, String who) {
        try {
            long seen = dossier.alerts().seen(saved.number(), who);
            return dossier.search().arrivedSince(SearchPages.ask(Parameters.of(saved.query()), MOST, true), seen, MOST);
        } catch (Problem.Found e) {
            return 0;
        }
    }

    @Override
    public void close() {
        counter.shutdownNow();
    }
}
