package org.demarche.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Optional;
import org.demarche.dossier.DossierException;
import org.demarche.dossier.OvertakenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a request gets that cannot be answered: one clear problem, and never the program's own words. */
final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final int TOO_LARGE = 413;
    private static final int NOT_NOW = 503;

    private Faults() {}

    static void handle(RoutesConfig routes) {
        routes.exception(
                Problem.Found.class, (found, context) -> found.problem().answer(context));
        routes.exception(OvertakenException.class, Conflict::answer);
        routes.exception(
                DossierException.class, (error, context) -> unusable(error).answer(context));
        routes.exception(
                HttpResponseException.class, (error, context) -> refused(error).answer(context));
        routes.exception(Exception.class, Faults::unforeseen);
    }

    private static Problem unusable(DossierException error) {
        return new Problem(
                error.passing() ? NOT_NOW : 500, "The dossier cannot be used", String.valueOf(error.getMessage()));
    }

    private static Problem refused(HttpResponseException error) {
        return error.getStatus() == TOO_LARGE
                ? tooLarge()
                : new Problem(error.getStatus(), "Refused", String.valueOf(error.getMessage()));
    }

    private static Problem tooLarge() {
        return new Problem(
                TOO_LARGE,
                "Too large",
                "One request holds at most " + (WebServer.LARGEST_REQUEST >> 20)
                        + " MB. Send the files in several, or read them with: demarche read FILES --into DOSSIER");
    }

    private static void unforeseen(Exception error, Context context) {
        Optional<DossierException> dossier = DossierException.of(error);
        if (dossier.filter(DossierException::passing).isPresent()) {
            unusable(dossier.get()).answer(context);
        } else if (beyondLimit(error)) {
            tooLarge().answer(context);
        } else if (badlyMade(error)) {
            Problem.unclear("The request is not well made: its address or its body cannot be taken apart.")
                    .answer(context);
        } else {
            report(context, error);
            new Problem(
                            500,
                            "A fault of this program",
                            "It is noted as " + Traffic.id(context)
                                    + " where the server runs. What was stored before is safe.")
                    .answer(context);
        }
    }

    /** Jetty's parser of forms with files tells by its words alone that a limit was passed. */
    private static boolean beyondLimit(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("max length exceeded")
                    || message.contains("max file size exceeded")
                    || message.contains("exceeds max")
                    || message.contains("too large")) {
                return true;
            }
        }
        return false;
    }

    private static boolean badlyMade(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof org.eclipse.jetty.http.HttpException
                    || cause instanceof java.nio.charset.CharacterCodingException) {
                return true;
            }
        }
        return false;
    }

    private static void report(Context context, Exception error) {
        LOG.atError()
                .setCause(error)
                .addKeyValue("method", Traffic.method(context))
                .addKeyValue("route", Traffic.route(context))
                .addKeyValue("request", Traffic.id(context))
                .log("fault");
    }
}
