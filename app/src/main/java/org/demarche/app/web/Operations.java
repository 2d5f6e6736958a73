package org.demarche.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import org.demarche.app.operations.Meters;

/**
 * What whoever runs the server asks it, or lets a program ask: whether it lives, whether it can serve, and what it has
 * done. See docs/operations.md.
 */
final class Operations implements Page {
    static final String METRICS = "/metrics";
    /** Asked by a supervisor that knows no user: they tell nothing of what is in the dossier. */
    static final String PROBES = "/health|/ready";

    static final String PATHS = PROBES + "|" + METRICS;

    private static final int NOT_NOW = 503;
    private static final String UNKEPT = "no-store";

    private final Readiness readiness;
    private final Meters meters;

    Operations(Readiness readiness, Meters meters) {
        this.readiness = readiness;
        this.meters = meters;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/health", Operations::health);
        routes.get("/ready", this::ready);
        routes.get(METRICS, this::metrics);
    }

    private static void health(Context context) {
        Json.answer(context.header("Cache-Control", UNKEPT), Map.of("status", "live"));
    }

    private void ready(Context context) {
        context.header("Cache-Control", UNKEPT);
        Optional<String> reason = readiness.missing();
        if (reason.isPresent()) {
            throw new Problem.Found(new Problem(NOT_NOW, "Not ready", reason.get()));
        }
        Json.answer(context, Map.of("status", "ready"));
    }

    private void metrics(Context context) {
        context.header("Cache-Control", UNKEPT).contentType(Meters.TYPE).result(meters.text());
    }
}
