package org.demarche.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.app.web.Confirm.Choice;
import org.demarche.app.web.Confirm.Choices;
import org.demarche.app.web.Confirm.Field;
import org.demarche.app.words.Wording;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.LedgerLinks;
import org.demarche.reader.actors.ActorNames;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Move;
import org.demarche.reader.ledger.Corrections;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Leg;
import org.demarche.reader.ledger.Step;
import org.demarche.reader.ledger.ToldMove;

/** Which step belongs to which demarche, set by hand: join two, split one, move a step. Nothing changes unseen. */
final class LinkPages implements Page {
    private static final LocalDate ALWAYS = LocalDate.of(9999, 1, 1);
    private static final int OFFERED = 12;
    private static final String NONE = "none";

    private final Workspace workspace;

    LinkPages(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/demarches/{id}/join", context -> ask(context, dossier -> join(dossier, id(context))));
        routes.post("/demarches/{id}/join", this::joined);
        routes.get("/demarches/{id}/split", context -> ask(context, dossier -> split(dossier, id(context))));
        routes.post("/demarches/{id}/split", this::parted);
        routes.get("/moves/{document}/{move}/link", context -> ask(context, dossier -> link(dossier, key(context))));
        routes.post("/moves/{document}/{move}/link", this::linked);
    }

    private static String id(Context context) {
        return context.pathParam("id");
    }

    private static Corrections.Key key(Context context) {
        return new Corrections.Key(context.pathParam("document"), context.pathParam("move"));
    }

    private static String field(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("").strip();
    }

    private void ask(Context context, Function<Dossier, Confirm> question) {
        show(context, workspace.read(question));
    }

    private static void show(Context context, Confirm view) {
        Html.show(context, "confirm", Map.of("view", view, "here", "Ledger"));
    }

    /** Answers a form: with what is asked before a change, or what was wrong; null values are not sent. */
    private void answer(Context context, Function<Dossier, Confirm> question, Runnable sure) {
        try {
            sure.run();
        } catch (IllegalArgumentException e) {
            context.status(422);
            show(context, workspace.read(question).failed(String.valueOf(e.getMessage())));
        }
    }

    /** A demarche in words; its id where there is none of it by now. */
    private String named(String id) {
        return workspace.read(dossier -> Relinking.there(dossier, List.of(id)).stream()
                .findFirst()
                .map(one -> "“" + line(one) + "”")
                .orElse("demarche " + id));
    }

    private static Demarche demarche(Dossier dossier, String id) {
        List<Demarche> found = dossier.foldedLedger().byId(id, ALWAYS);
        if (id.isBlank() || found.size() != 1) {
            throw new IllegalArgumentException("there is no one demarche " + id + "; its id is the end of its address");
        }
        return found.get(0);
    }

    private static Demarche shown(Dossier dossier, String id) {
        return dossier.foldedLedger().byId(id, ALWAYS).stream()
                .findFirst()
                .orElseThrow(() -> new Problem.Found(Problem.missing("There is no demarche " + id + ".")));
    }

    private static String words(Demarche demarche) {
        return demarche.matter().map(matter -> matter.stretch().text()).orElse("(matter not named)");
    }

    private static String line(Demarche demarche) {
        return words(demarche) + ", " + names(demarche.by()) + " → "
                + names(demarche.legs().stream().map(Leg::to).toList())
                + demarche.opened().map(day -> ", opened " + day).orElse("");
    }

    private static String line(Step step) {
        return step.on().map(day -> day + " ").orElse("") + Wording.term(step.kind()) + " " + names(step.by())
                + (step.to().isEmpty() ? "" : " → " + names(step.to()));
    }

    private static String names(List<String> codes) {
        return String.join(", ", codes.stream().map(ActorNames.bundled()::of).toList());
    }

    private static Choice choice(Demarche demarche, String note) {
        return new Choice(demarche.id(), line(demarche), note, "/demarches/" + demarche.id());
    }

    private static List<Field> other() {
        return List.of(new Field("id", "Or another, by its id", "", "the end of its page's address", "text", false));
    }

    private static Confirm join(Dossier dossier, String id) {
        Demarche demarche = shown(dossier, id);
        List<Choice> list = Related.to(demarche, dossier).stream()
                .map(related -> choice(related.other(), related.why().words()))
                .toList();
        return new Confirm(
                "Join with another demarche",
                List.of("This demarche: " + line(demarche) + ".", "Its steps will be steps of the one you choose."),
                List.of(),
                "/demarches/" + id + "/join",
                Map.of(),
                Optional.of(new Choices("with", "It is part of", list, false)),
                other(),
                "Go on",
                "/demarches/" + id,
                "");
    }

    private void joined(Context context) {
        String id = id(context);
        String with = Stream.of(field(context, "id"), field(context, "with"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        answer(context, dossier -> join(dossier, id), () -> {
            if (with.isEmpty()) {
                throw new IllegalArgumentException("choose a demarche, or write its id");
            }
            if (field(context, "sure").isEmpty()) {
                show(context, workspace.read(dossier -> joining(dossier, id, with)));
                return;
            }
            Conflict.wish(context, "/demarches/" + id, "join " + named(id) + " with " + named(with));
            var first = new ArrayList<Corrections.Key>();
            Relinking.decide(workspace, context, List.of(id, with), Optional.empty(), dossier -> {
                Demarche into = demarche(dossier, with);
                first.add(first(into));
                return dossier.foldedLedger()
                        .links()
                        .join(Users.name(context), demarche(dossier, id), into, Clock.systemUTC());
            });
            toDemarcheOf(context, first.get(0));
        });
    }

    private static Confirm joining(Dossier dossier, String id, String with) {
        Demarche joined = demarche(dossier, id);
        Demarche into = demarche(dossier, with);
        if (joined.id().equals(into.id())) {
            throw new IllegalArgumentException("choose another demarche; one cannot be joined to itself");
        }
        var changes = new ArrayList<String>();
        changes.add("“" + line(into) + "” has " + into.steps().size() + " steps, and will have those of “"
                + line(joined) + "” too:");
        joined.steps().forEach(step -> changes.add(line(step)));
        changes.add("“" + words(joined) + "” is then no demarche of its own. Its notes go along. It can be undone.");
        return Confirm.sure(
                "Join two demarches",
                changes,
                "/demarches/" + id + "/join",
                Map.of("with", List.of(into.id()), "sure", List.of("yes")),
                "Join",
                "/demarches/" + id);
    }

    private static Confirm split(Dossier dossier, String id) {
        Demarche demarche = shown(dossier, id);
        List<Choice> list = demarche.steps().stream()
                .skip(1)
                .filter(LedgerLinks::opens)
                .map(step -> new Choice(step.id(), line(step), "", "/demarches/" + id + "#step-" + step.id()))
                .toList();
        return new Confirm(
                "Split this demarche",
                List.of(
                        "This demarche: " + line(demarche) + ".",
                        list.isEmpty()
                                ? "None of its later steps can open a demarche of its own: only what is asked or offered of"
                                        + " somebody can. A step that does not belong here is taken out with “move” beside it."
                                : "From the step you choose on, the steps will be a demarche of their own."),
                List.of(),
                "/demarches/" + id + "/split",
                Map.of(),
                Optional.of(new Choices("step", "Split from", list, false)),
                List.of(),
                "Go on",
                "/demarches/" + id,
                "");
    }

    private void parted(Context context) {
        String id = id(context);
        String step = field(context, "step");
        answer(context, dossier -> split(dossier, id), () -> {
            if (field(context, "sure").isEmpty()) {
                show(context, workspace.read(dossier -> parting(dossier, id, step)));
                return;
            }
            Conflict.wish(context, "/demarches/" + id, "split " + named(id));
            var first = new ArrayList<Corrections.Key>();
            Relinking.decide(workspace, context, List.of(id), Optional.empty(), dossier -> {
                Demarche demarche = demarche(dossier, id);
                first.add(first(one(demarche, step)));
                return dossier.foldedLedger().links().part(Users.name(context), demarche, step, Clock.systemUTC());
            });
            toDemarcheOf(context, first.get(0));
        });
    }

    private static Step one(Demarche demarche, String step) {
        return demarche.steps().stream()
                .filter(one -> one.id().equals(step))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("choose a step to split it from"));
    }

    private static Confirm parting(Dossier dossier, String id, String step) {
        Demarche demarche = demarche(dossier, id);
        Step from = one(demarche, step);
        var changes = new ArrayList<String>();
        changes.add("These steps become a demarche of their own:");
        List<Step> steps = demarche.steps();
        steps.subList(steps.indexOf(from), steps.size()).forEach(one -> changes.add(line(one)));
        changes.add("“" + line(demarche) + "” keeps the " + steps.indexOf(from) + " before them. It can be undone.");
        return Confirm.sure(
                "Split a demarche",
                changes,
                "/demarches/" + id + "/split",
                Map.of("step", List.of(step), "sure", List.of("yes")),
                "Split",
                "/demarches/" + id);
    }

    private static Move move(Dossier dossier, Corrections.Key key) {
        return dossier.reviews()
                .item(key.document(), key.move())
                .map(item -> item.finding())
                .filter(Move.class::isInstance)
                .map(Move.class::cast)
                .orElseThrow(() -> new Problem.Found(Problem.missing("There is no such move.")));
    }

    private static Confirm link(Dossier dossier, Corrections.Key key) {
        Move move = move(dossier, key);
        Optional<Demarche> was = Relinking.of(dossier, key);
        var offered = new LinkedHashMap<String, Demarche>();
        List<Corrections.Key> near = move.matter()
                .map(matter -> Workspace.near(dossier.matters(), matter.terms(), ALWAYS).stream()
                        .limit(OFFERED)
                        .map(place -> new Corrections.Key(place.document(), place.finding()))
                        .toList())
                .orElse(List.of());
        Stream.concat(
                        dossier.foldedLedger().ofMoves(near, ALWAYS).stream(),
                        dossier
                                .foldedLedger()
                                .between(parties(move.by()), parties(move.to()), ALWAYS, OFFERED)
                                .stream())
                .filter(other -> was.filter(one -> one.id().equals(other.id())).isEmpty())
                .forEach(other -> offered.putIfAbsent(other.id(), other));
        var list = new ArrayList<>(
                offered.values().stream().map(other -> choice(other, "")).toList());
        if (was.isPresent()) {
            list.add(new Choice(NONE, "to none of them: take it out", "what asks or offers then opens its own", ""));
        }
        String path = "/moves/" + key.document() + "/" + key.move() + "/link";
        return new Confirm(
                "To which demarche a step belongs",
                List.of(
                        "The step: " + Cards.of(move).kind() + " "
                                + Cards.of(move).head() + ": “" + Cards.of(move).words() + "”.",
                        was.map(one -> "It is a step of “" + line(one) + "”.").orElse("It is a step of no demarche.")),
                List.of(),
                path,
                Map.of(),
                Optional.of(new Choices("with", "It belongs", list, false)),
                other(),
                "Go on",
                was.map(one -> "/demarches/" + one.id()).orElse("/stories/" + key.document() + "#f-" + key.move()),
                "");
    }

    private static Collection<String> parties(List<Actor> actors) {
        return actors.stream().flatMap(actor -> actor.party().stream()).toList();
    }

    private void linked(Context context) {
        Corrections.Key key = key(context);
        String with = Stream.of(field(context, "id"), field(context, "with"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        answer(context, dossier -> link(dossier, key), () -> {
            if (with.isEmpty()) {
                throw new IllegalArgumentException("choose a demarche, or write its id");
            }
            if (field(context, "sure").isEmpty()) {
                show(context, workspace.read(dossier -> linking(dossier, key, with)));
                return;
            }
            Conflict.wish(
                    context,
                    "/stories/" + key.document() + "#f-" + key.move(),
                    with.equals(NONE) ? "take the step out of its demarche" : "move the step to " + named(with));
            Relinking.decide(workspace, context, List.of(), Optional.of(key), dossier -> {
                Optional<Demarche> was = Relinking.of(dossier, key);
                LedgerLinks links = dossier.foldedLedger().links();
                List<ToldMove> moves = Relinking.told(dossier, key, was);
                return with.equals(NONE)
                        ? links.unlink(Users.name(context), moves, was, Clock.systemUTC())
                        : links.link(Users.name(context), moves, was, demarche(dossier, with), Clock.systemUTC());
            });
            toDemarcheOf(context, key);
        });
    }

    private static Confirm linking(Dossier dossier, Corrections.Key key, String with) {
        Move move = move(dossier, key);
        Optional<Demarche> was = Relinking.of(dossier, key);
        int tellings = Relinking.told(dossier, key, was).size();
        var changes = new ArrayList<String>();
        changes.add("The step " + Cards.of(move).kind() + " " + Cards.of(move).head() + ", told by "
                + (tellings == 1 ? "one story" : tellings + " stories") + ",");
        was.ifPresent(one -> changes.add("leaves “" + line(one) + "”"));
        changes.add(
                with.equals(NONE)
                        ? "and belongs to no other; what asks or offers opens a demarche of its own."
                        : "and belongs to “" + line(demarche(dossier, with)) + "”.");
        changes.add("It stays so, whatever is read later, and can be undone.");
        return Confirm.sure(
                "Move a step",
                changes,
                "/moves/" + key.document() + "/" + key.move() + "/link",
                Map.of("with", List.of(with), "sure", List.of("yes")),
                with.equals(NONE) ? "Take it out" : "Move it",
                "/stories/" + key.document() + "#f-" + key.move());
    }

    private static Corrections.Key first(Demarche demarche) {
        return first(demarche.steps().get(0));
    }

    private static Corrections.Key first(Step step) {
        ToldMove told = step.evidence().get(0).told();
        return new Corrections.Key(told.document(), told.move().id());
    }

    /** To the demarche that a move is a step of by now, where the last decision can be undone. */
    private void toDemarcheOf(Context context, Corrections.Key move) {
        String address = workspace
                .read(dossier -> Relinking.of(dossier, move))
                .map(demarche -> "/demarches/" + demarche.id() + "?changed=yes")
                .orElse("/review");
        context.redirect(address, HttpStatus.SEE_OTHER);
    }
}
