package org.demarche.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.demarche.app.words.Plain;
import org.demarche.dossier.SavedSearches.Saved;
import org.demarche.dossier.Search;
import org.demarche.dossier.Search.Hit;

/** Saved searches, each an Atom feed (RFC 4287) of what it finds, the newest first. */
final class FeedPages implements Page {
    private static final int ENTRIES = 50;
    private static final int LONGEST_NAME = 120;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Workspace workspace;
    private final AlertCounts alerts;

    FeedPages(Workspace workspace, AlertCounts alerts) {
        this.workspace = workspace;
        this.alerts = alerts;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/searches", this::list);
        routes.post("/searches", this::save);
        routes.post("/searches/{number}/drop", this::drop);
        routes.get("/searches/{number}/feed", this::feed);
        routes.post("/searches/{number}/seen", this::seen);
        routes.get("/api/v1/alerts", this::alertsJson);
        routes.get("/api/v1/searches", this::json);
    }

    private void json(Context context) {
        var paging = Paging.of(context, ENTRIES);
        paging.answer(context, "searches", saved(paging), Json::text, saved -> List.of(saved.number()));
    }

    private List<Saved> saved(Paging paging) {
        long after = paging.after().map(cursor -> cursor.number(0)).orElse(0L);
        return workspace.read(dossier -> dossier.savedSearches().after(after, paging.asked()));
    }

    private void list(Context context) {
        List<Saved> all = workspace.read(dossier -> dossier.savedSearches().all());
        Html.show(context, "searches", Map.of("searches", all, "fresh", alerts.of(Users.name(context))));
    }

    private void alertsJson(Context context) {
        Map<Long, Integer> fresh = alerts.of(Users.name(context));
        var paging = Paging.of(context, ENTRIES);
        paging.answer(
                context,
                "alerts",
                saved(paging),
                saved -> Json.text(Map.of(
                        "search", saved.number(),
                        "name", saved.name(),
                        "fresh", fresh.getOrDefault(saved.number(), 0))),
                saved -> List.of(saved.number()));
    }

    private void seen(Context context) {
        long number = number(context);
        workspace.change(dossier -> {
            dossier.alerts().see(number, Users.name(context));
            return number;
        });
        alerts.changed();
        context.redirect("/searches", HttpStatus.SEE_OTHER);
    }

    private void save(Context context) {
        String query = String.valueOf(context.formParam("query"));
        String name = Plain.text(String.valueOf(context.formParam("name")));
        if (name.isBlank() || name.length() > LONGEST_NAME || !query.matches("[\\w%.*~=&+-]{1,2000}")) {
            throw new Problem.Found(
                    Problem.unclear("A saved search wants a name of up to " + LONGEST_NAME + " signs."));
        }
        workspace.change(dossier -> dossier.savedSearches().save(name, query, Users.name(context)));
        alerts.changed();
        context.redirect("/searches", HttpStatus.SEE_OTHER);
    }

    private static long number(Context context) {
        try {
            return Long.parseLong(context.pathParam("number"));
        } catch (NumberFormatException e) {
            throw new Problem.Found(Problem.missing("There is no such saved search."));
        }
    }

    private void drop(Context context) {
        long number = number(context);
        workspace.change(dossier -> {
            dossier.savedSearches().drop(number);
            return number;
        });
        alerts.changed();
        context.redirect("/searches", HttpStatus.SEE_OTHER);
    }

    private void feed(Context context) {
        long number = number(context);
        String feed = workspace.read(dossier -> {
            Saved saved = dossier.savedSearches()
                    .find(number)
                    .orElseThrow(() -> new Problem.Found(Problem.missing("There is no such saved search.")));
            Search.Ask ask = SearchPages.ask(Parameters.of(saved.query()), ENTRIES, true);
            return atom(saved, dossier.search().hits(ask), context.scheme() + "://" + context.host());
        });
        context.contentType("application/atom+xml; charset=utf-8").result(feed);
    }

    private static String atom(Saved saved, List<Hit> hits, String site) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "title", "Demarche: " + saved.name());
            element(xml, "id", site + "/searches/" + saved.number() + "/feed");
            element(xml, "updated", updated(hits, saved));
            for (Hit hit : hits) {
                String address =
                        site + "/stories/" + hit.story().id() + (hit.finding().isEmpty() ? "" : "#f-" + hit.finding());
                xml.writeStartElement("entry");
                element(xml, "title", Plain.text(hit.kind() + " " + hit.who() + ": " + bare(hit.snippet())));
                element(xml, "id", address);
                xml.writeEmptyElement("link");
                xml.writeAttribute("href", address);
                element(xml, "updated", day(hit));
                xml.writeStartElement("author");
                element(
                        xml,
                        "name",
                        hit.story().publisher().orElse(Plain.text(hit.story().label())));
                xml.writeEndElement();
                element(xml, "summary", bare(hit.snippet()));
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static String updated(List<Hit> hits, Saved saved) {
        return hits.stream().findFirst().map(FeedPages::day).orElse(saved.made());
    }

    private static String day(Hit hit) {
        return hit.story().published().map(day -> day + "T00:00:00Z").orElse("1970-01-01T00:00:00Z");
    }

    private static String bare(String snippet) {
        return Plain.text(snippet);
    }
}
