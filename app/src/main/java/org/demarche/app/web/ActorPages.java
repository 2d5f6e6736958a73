package org.demarche.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.Name;
import org.demarche.dossier.Notes;
import org.demarche.dossier.StoredActors;
import org.demarche.dossier.StoredActors.Kind;
import org.demarche.dossier.StoredActors.Place;
import org.demarche.dossier.StoredActors.Side;
import org.demarche.dossier.StoredActors.Told;
import org.demarche.dossier.StoredActors.Who;
import org.demarche.formats.FindingsJson;
import org.demarche.reader.actors.ActorNames;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.ledger.PositionChange;

/** Actors, persons and pairs of actors. */
final class ActorPages implements Page {
    private static final int SHOWN = 40;
    private static final int MANY = 400;
    private static final int PARTNERS = 14;
    private static final Comparator<Place> PLACES = Comparator.comparing(Place::day)
            .thenComparing(Place::document)
            .thenComparing(Place::start)
            .thenComparing(Place::finding);

    private final Workspace workspace;

    ActorPages(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/actors", this::list);
        routes.get("/actors/{code}", context -> actor(context, Who.state(code(context, "code"))));
        routes.get("/persons/{name}", context -> actor(context, Who.person(context.pathParam("name"))));
        routes.get("/dyads/{one}/{other}", this::dyad);
        routes.get("/api/v1/actors", this::listJson);
        routes.get("/api/v1/actors/{code}", context -> json(context, Who.state(code(context, "code"))));
        routes.get("/api/v1/persons/{name}", context -> json(context, Who.person(context.pathParam("name"))));
        routes.get("/api/v1/dyads/{one}/{other}", this::dyadJson);
    }

    /** A state or body: the page of RUS.GOV is that of RUS. */
    private static String code(Context context, String name) {
        return Actor.partyOf(ActorNames.bundled().codeOf(context.pathParam(name)));
    }

    private void list(Context context) {
        boolean byCode = context.queryParam("order") != null;
        var paging = Paging.of(context, MANY);
        String after = paging.after().map(cursor -> cursor.text(0)).orElse("");
        List<StoredActors.Count> found = workspace.read(dossier -> byCode
                ? dossier.actors().statesAfter(after, paging.asked())
                : dossier.actors().states(paging.asked()));
        String more = byCode
                ? paging.more(found, count -> List.of(count.name()))
                : found.size() > paging.limit() ? "/actors?order=code" : "";
        Html.show(context, "actors", Map.of("states", paging.shown(found), "byCode", byCode, "more", more));
    }

    /** By code: how often one takes part changes while stories come in, and a list by it would skip some. */
    private void listJson(Context context) {
        var paging = Paging.of(context, SHOWN);
        String after = paging.after().map(cursor -> cursor.text(0)).orElse("");
        List<StoredActors.Count> found =
                workspace.read(dossier -> dossier.actors().statesAfter(after, paging.asked()));
        paging.answer(context, "actors", found, Json::text, count -> List.of(count.name()));
    }

    private void actor(Context context, Who who) {
        Optional<String> other = workspace.read(dossier -> other(dossier, who));
        if (other.isPresent()) {
            context.redirect(other.get(), HttpStatus.SEE_OTHER);
            return;
        }
        Html.show(context, "actor", Map.of("view", workspace.read(dossier -> view(dossier, who))));
    }

    /** Where the page of an actor stands that an analyst has said to be another. */
    private static Optional<String> other(Dossier dossier, Who who) {
        Name name = who.person()
                .map(Name::person)
                .orElseGet(() -> Name.code(who.state().orElse("")));
        return dossier.identities()
                .mergedAway(name)
                .map(rule -> rule.to()
                        .person()
                        .map(person -> "/persons/" + Links.part(person))
                        .orElseGet(
                                () -> "/actors/" + Links.part(rule.to().code().orElse(""))));
    }

    private static ActorView view(Dossier dossier, Who who) {
        StoredActors actors = dossier.actors();
        var told = new LinkedHashMap<String, List<Told>>();
        told.put("Said", actors.findings(Kind.STATEMENT, who, Side.BY, SHOWN));
        told.put("Was told and asked", actors.findings(Kind.STATEMENT, who, Side.TO, SHOWN));
        told.put("Moves of its own", actors.findings(Kind.MOVE, who, Side.BY, SHOWN));
        told.put("Moves towards it", actors.findings(Kind.MOVE, who, Side.TO, SHOWN));
        told.put("Did", actors.findings(Kind.EVENT, who, Side.BY, SHOWN));
        told.put("Had done to it", actors.findings(Kind.EVENT, who, Side.TO, SHOWN));
        told.put("Positions", actors.findings(Kind.POSITION, who, Side.BY, SHOWN));
        told.values().removeIf(List::isEmpty);
        if (told.isEmpty()) {
            throw new Problem.Found(Problem.missing("No story of this dossier tells of "
                    + who.person().or(who::state).orElse("it") + " as a party. Codes are as in RUS or IGO.NATO."));
        }
        return new ActorView(
                who,
                actors.offices(who, SHOWN),
                who.state().map(state -> actors.persons(state, SHOWN)).orElse(List.of()),
                told,
                changes(dossier, who),
                actors.partners(who, Side.BY, PARTNERS),
                actors.partners(who, Side.TO, PARTNERS),
                dossier.notes().on(Notes.On.actor(who.person().or(who::state).orElse(""))));
    }

    private static List<PositionChange> changes(Dossier dossier, Who who) {
        Optional<String> state = who.state();
        return state.map(holder -> Workspace.positionChanges(dossier.actors().positions(holder), List.of()))
                .orElse(List.of());
    }

    private void json(Context context, Who who) {
        ActorView view = workspace.read(dossier -> view(dossier, who));
        var body = new LinkedHashMap<String, Object>();
        who.state().ifPresent(state -> body.put("actor", state));
        who.person().ifPresent(person -> body.put("person", person));
        body.put("persons", view.persons());
        body.put("addresses", view.addresses());
        body.put("addressedBy", view.addressedBy());
        String json = Json.text(body);
        String head = json.substring(0, json.length() - 1) + ",\"notes\":" + NotePages.json(view.notes()) + "}";
        List<Told> all = new ArrayList<>();
        view.told().values().forEach(all::addAll);
        context.contentType("application/json").result(head.substring(0, head.length() - 1) + lines(all));
    }

    private static String lines(List<Told> told) {
        return ",\"findings\":["
                + String.join(
                        ",",
                        told.stream()
                                .map(one -> FindingsJson.line(one.story().id(), one.finding()))
                                .distinct()
                                .toList())
                + "]}";
    }

    private static List<Told> between(Dossier dossier, String one, String other, Paging paging) {
        Place after = paging.after()
                .map(cursor -> new Place(cursor.text(0), cursor.text(1), (int) cursor.number(2), cursor.text(3)))
                .orElse(Place.FIRST);
        List<Told> all = new ArrayList<>(dossier.actors().between(Kind.EVENT, one, other, paging.asked(), after));
        all.addAll(dossier.actors().between(Kind.MOVE, one, other, paging.asked(), after));
        all.sort(Comparator.comparing(Place::of, PLACES));
        if (all.isEmpty() && paging.after().isEmpty()) {
            throw new Problem.Found(
                    Problem.missing("Nothing passes between " + one + " and " + other + " in this dossier."));
        }
        return all.subList(0, Math.min(paging.asked(), all.size()));
    }

    private static List<?> place(Told told) {
        Place place = Place.of(told);
        return List.of(place.day(), place.document(), place.start(), place.finding());
    }

    private void dyad(Context context) {
        String one = code(context, "one");
        String other = code(context, "other");
        var paging = Paging.of(context, MANY);
        List<Told> all = workspace.read(dossier -> between(dossier, one, other, paging));
        Html.show(
                context,
                "dyad",
                Map.of(
                        "view",
                        DyadView.of(one, other, paging.shown(all)),
                        "more",
                        paging.more(all, ActorPages::place)));
    }

    private void dyadJson(Context context) {
        String one = code(context, "one");
        String other = code(context, "other");
        var paging = Paging.of(context, SHOWN);
        List<Told> all = workspace.read(dossier -> between(dossier, one, other, paging));
        paging.answer(
                context,
                Map.of("between", List.of(one, other)),
                "findings",
                all,
                told -> FindingsJson.line(told.story().id(), told.finding()),
                ActorPages::place);
    }
}
