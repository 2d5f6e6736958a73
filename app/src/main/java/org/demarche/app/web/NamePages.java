package org.demarche.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.app.web.Confirm.Choice;
import org.demarche.app.web.Confirm.Choices;
import org.demarche.app.web.Confirm.Field;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.Identities;
import org.demarche.dossier.Identities.Rule;
import org.demarche.dossier.Name;
import org.demarche.dossier.StoredDocument;
import org.demarche.dossier.Subject;

/**
 * Who is who: two names that are one, and one that in some stories is another. Nothing changes without a look first.
 */
final class NamePages implements Page {
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{3}(\\.[A-Za-z0-9-]+)*");
    private static final Pattern QUOTED = Pattern.compile("[\"“](.{1,200})[\"”]");
    private static final int STORIES = 200;
    private static final int LISTED = 12;
    private static final int LISTED_RULES = 50;

    private final Workspace workspace;

    NamePages(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/names", this::form);
        routes.post("/names", this::change);
        routes.get("/api/v1/names", this::json);
    }

    /** A name as it stands in an address: a code, words in quotation marks, else a person. */
    static Name from(String text) {
        String name = text.strip();
        Matcher quoted = QUOTED.matcher(name);
        if (quoted.matches()) {
            return Name.label(quoted.group(1).strip());
        }
        boolean code = CODE.matcher(name).matches()
                && (name.contains(".") || name.equals(name.toUpperCase(java.util.Locale.ROOT)));
        return code ? Name.code(name) : Name.person(name);
    }

    private void form(Context context) {
        Optional<String> from = Parameters.of(context).text("from");
        if (from.isEmpty()) {
            Html.show(
                    context,
                    "names",
                    Map.of(
                            "rules",
                            workspace.read(dossier -> dossier.identities().rules())));
            return;
        }
        boolean split =
                Parameters.of(context).text("do").filter("split"::equals).isPresent();
        Html.show(
                context,
                "confirm",
                Map.of("view", workspace.read(dossier -> ask(dossier, from.get(), split)), "here", "Actors"));
    }

    private static Confirm ask(Dossier dossier, String text, boolean split) {
        Name from = from(text);
        Identities.Reach reach = dossier.identities().reach(from);
        if (reach.findings() == 0) {
            throw new Problem.Found(Problem.missing("No story of this dossier tells of " + from.words()
                    + ". Write a code, a full name, or words in quotation marks."));
        }
        var hidden = new LinkedHashMap<String, List<String>>();
        hidden.put("from", List.of(text));
        hidden.put("do", List.of(split ? "split" : "merge"));
        String stands = from.words() + " stands in " + count(reach.findings(), "finding", "findings") + " and names of "
                + count(reach.stories().size(), "story", "stories") + ".";
        return new Confirm(
                split ? "In some stories " + from.words() + " is another" : from.words() + " is another name for",
                List.of(stands),
                List.of(),
                "/names",
                hidden,
                split ? Optional.of(stories(dossier, reach.stories())) : Optional.empty(),
                List.of(new Field(
                        "to",
                        split ? "Who it is there" : "The same as",
                        "",
                        "a code, a full name or both, as in RUS.GOV Sergei Lavrov",
                        "text",
                        true)),
                "Go on",
                back(from),
                "");
    }

    private static Choices stories(Dossier dossier, List<String> ids) {
        List<Choice> list = ids.stream()
                .flatMap(id -> dossier.document(id).stream())
                .sorted(java.util.Comparator.comparing((StoredDocument story) ->
                                story.published().map(Object::toString).orElse(""))
                        .reversed())
                .limit(STORIES)
                .map(story -> new Choice(
                        story.id(),
                        story.name(),
                        story.published().map(Object::toString).orElse("undated"),
                        "/stories/" + story.id()))
                .toList();
        return new Choices("document", "In which stories", list, true);
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static String back(Name name) {
        return name.person()
                .map(person -> "/persons/" + Links.part(person))
                .or(() -> name.code().map(code -> "/actors/" + Links.part(code)))
                .orElse("/names");
    }

    private static String field(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("").strip();
    }

    private void change(Context context) {
        String text = field(context, "from");
        boolean split = field(context, "do").equals("split");
        List<String> documents = context.formParams("document");
        if (text.isEmpty()) {
            throw new Problem.Found(Problem.unclear("Say which name is meant."));
        }
        try {
            Name to = Name.typed(field(context, "to"));
            Name from = from(text);
            if (field(context, "sure").isEmpty()) {
                Confirm view = workspace.read(dossier -> sure(dossier, text, from, to, split, documents));
                Html.show(context, "confirm", Map.of("view", view, "here", "Actors"));
                return;
            }
            Conflict.wish(context, "/names", from.words() + " is " + to.words() + (split ? ", in some stories" : ""));
            String who = Users.name(context);
            workspace.change(dossier -> dossier.decisions().decide(Users.saw(context), Subject.names(from, to), () -> {
                if (Conflict.over(context) && !split) {
                    dossier.identities().clear(who, from);
                }
                return split
                        ? dossier.identities().split(who, from, to, documents)
                        : dossier.identities().merge(who, from, to);
            }));
            context.redirect("/names", HttpStatus.SEE_OTHER);
        } catch (IllegalArgumentException e) {
            context.status(422);
            Confirm view = workspace.read(dossier -> ask(dossier, text, split)).failed(String.valueOf(e.getMessage()));
            Html.show(context, "confirm", Map.of("view", view, "here", "Actors"));
        }
    }

    private static Confirm sure(
            Dossier dossier, String text, Name from, Name to, boolean split, List<String> documents) {
        if (split && documents.isEmpty()) {
            throw new IllegalArgumentException("choose at least one story in which it is another");
        }
        Identities.Reach reach = dossier.identities().reach(from);
        List<String> stories = split ? documents : reach.stories();
        var changes = new ArrayList<String>();
        changes.add(
                split
                        ? "In " + count(stories.size(), "story", "stories") + ", " + from.words() + " becomes "
                                + to.words() + "; elsewhere it stays."
                        : count(reach.findings(), "finding and name", "findings and names") + " of "
                                + count(stories.size(), "story", "stories") + ": " + from.words() + " becomes "
                                + to.words() + ", and so in stories to come.");
        stories.stream()
                .limit(LISTED)
                .flatMap(id -> dossier.document(id).stream())
                .forEach(story ->
                        changes.add(story.published().map(day -> day + " ").orElse("") + story.name()));
        if (stories.size() > LISTED) {
            changes.add("and " + (stories.size() - LISTED) + " more stories");
        }
        changes.add("The words of the stories stay as they are. The ledger is folded again. It can be undone.");
        var hidden = new LinkedHashMap<String, List<String>>();
        hidden.put("from", List.of(text));
        hidden.put("to", List.of(to.words()));
        hidden.put("do", List.of(split ? "split" : "merge"));
        hidden.put("document", documents);
        hidden.put("sure", List.of("yes"));
        return Confirm.sure(
                from.words() + " is " + to.words() + (split ? ", in some stories" : ""),
                changes,
                "/names",
                hidden,
                split ? "Split" : "Merge",
                back(from));
    }

    private void json(Context context) {
        var paging = Paging.of(context, LISTED_RULES);
        long after = paging.after().map(cursor -> cursor.number(0)).orElse(0L);
        List<Rule> rules = workspace.read(dossier -> dossier.identities().rules()).stream()
                .sorted(java.util.Comparator.comparingLong(Rule::entry))
                .filter(rule -> rule.entry() > after)
                .limit(paging.asked())
                .toList();
        paging.answer(context, "names", rules, rule -> Json.text(fields(rule)), rule -> List.of(rule.entry()));
    }

    private static Map<String, Object> fields(Rule rule) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("entry", rule.entry());
        fields.put("from", rule.from().words());
        fields.put("to", rule.to().words());
        if (!rule.documents().isEmpty()) {
            fields.put("stories", List.copyOf(rule.documents()));
        }
        return fields;
    }
}
