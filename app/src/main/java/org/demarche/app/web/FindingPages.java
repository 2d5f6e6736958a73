package org.demarche.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.dossier.StoredActors.Side;
import org.demarche.dossier.StoredFindings.Ask;
import org.demarche.dossier.StoredFindings.Kind;
import org.demarche.dossier.StoredFindings.Listed;
import org.demarche.dossier.StoredFindings.Place;
import org.demarche.formats.FindingsJson;
import org.demarche.reader.finding.Actor;

/** All findings of a kind, for programs. */
final class FindingPages implements Page {
    private static final int SHOWN = 50;
    private static final Map<String, Kind> LISTS = Map.of(
            "statements", Kind.STATEMENT,
            "events", Kind.EVENT,
            "moves", Kind.MOVE,
            "positions", Kind.POSITION,
            "roles", Kind.ROLE);

    private final Workspace workspace;

    FindingPages(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void routes(RoutesConfig routes) {
        LISTS.forEach((name, kind) -> routes.get("/api/v1/" + name, context -> list(context, name, kind)));
    }

    private static Ask ask(Parameters parameters, Kind kind) {
        return new Ask(
                kind,
                parameters.text("actor").map(Actor::codeOf).map(Actor::partyOf),
                parameters.choice("side", Side.class),
                kind == Kind.ROLE
                        ? Optional.empty()
                        : parameters.text("kind").map(what -> what.toUpperCase(Locale.ROOT)),
                parameters.day("since"),
                parameters.day("until"));
    }

    private void list(Context context, String name, Kind kind) {
        var paging = Paging.of(context, SHOWN);
        Ask ask = ask(Parameters.of(context), kind);
        List<Listed> found = workspace.read(dossier -> dossier.findings()
                .list(
                        ask,
                        paging.asked(),
                        paging.after()
                                .map(cursor -> new Place(
                                        cursor.day(0), cursor.text(1), (int) cursor.number(2), cursor.text(3)))));
        paging.answer(
                context,
                name,
                found,
                one -> FindingsJson.line(one.place().document(), one.finding()),
                one -> List.of(
                        one.place().day(),
                        one.place().document(),
                        one.place().start(),
                        one.place().finding()));
    }
}
