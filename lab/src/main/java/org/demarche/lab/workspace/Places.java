package org.demarche.lab.workspace;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.demarche.app.web.Workspace;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierLedger;
import org.demarche.dossier.StoredDocument;
import org.demarche.formats.FindingsJson;
import org.demarche.reader.ledger.Demarche;

/** Addresses of a dossier's workspace, each kind of page with a few of its kind; the same for the same seed. */
final class Places {
    private static final int SAMPLE = 24;
    private static final int STATES = 60;
    private static final List<String> WORDS = List.of("talks", "proposals", "answer", "export ports", "cease*");

    private final Random random;
    private final Dossier.Days days;
    private final List<String> demarches = new ArrayList<>();
    private final List<String> stories = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private final List<String> quotes = new ArrayList<>();
    private final List<String> matters = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private final List<String> persons = new ArrayList<>();
    private final List<String> dyads = new ArrayList<>();

    private Places(Dossier dossier, long seed) {
        random = new Random(seed);
        days = dossier.days().orElseThrow(() -> new IllegalStateException("the dossier holds no dated story"));
        dossier.actors().states(STATES).forEach(state -> states.add(state.name()));
        states.stream()
                .limit(8)
                .forEach(state ->
                        dossier.actors().persons(state, 4).forEach(person -> persons.add(part(person.name()))));
        for (int i = 0; i < SAMPLE; i++) {
            dossier.foldedLedger()
                    .demarches(new DossierLedger.Query(day(), false, java.util.Optional.empty(), 3), any -> true)
                    .forEach(this::demarche);
        }
        int size = dossier.size();
        for (int i = 0; i < SAMPLE; i++) {
            dossier.stories().latest(1, random.nextInt(size)).stream()
                    .map(StoredDocument::id)
                    .forEach(id -> story(dossier, id));
        }
    }

    /** The places of a workspace. */
    static Places of(Workspace workspace, long seed) {
        return workspace.read(dossier -> new Places(dossier, seed));
    }

    private void demarche(Demarche demarche) {
        demarches.add(demarche.id());
        demarche.matter()
                .ifPresent(matter -> matters.add(part(matter.terms().stream()
                        .findFirst()
                        .orElse(matter.stretch().text()))));
        demarche.legs().stream()
                .findFirst()
                .ifPresent(leg -> dyads.add(demarche.by().get(0) + "/" + leg.to()));
    }

    private void story(Dossier dossier, String id) {
        stories.add(id);
        dossier.stories()
                .story(id)
                .ifPresent(story -> story.lines().stream()
                        .filter(FindingsJson.FindingLine.class::isInstance)
                        .map(line -> ((FindingsJson.FindingLine) line).finding())
                        .filter(finding -> !finding.anchor().isEmpty())
                        .limit(1)
                        .forEach(finding -> {
                            findings.add(id + "/" + finding.id());
                            quotes.add(part(Stream.of(story.document().text().split("\\s+"))
                                    .skip(20)
                                    .limit(8)
                                    .reduce((one, other) -> one + " " + other)
                                    .orElse("")));
                        }));
    }

    private static String part(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private LocalDate day() {
        long span = days.last().toEpochDay() - days.first().toEpochDay();
        return days.first().plusDays(span / 10 + random.nextInt((int) Math.max(1, span * 9 / 10)));
    }

    private String one(List<String> some) {
        return some.isEmpty() ? "none" : some.get(random.nextInt(some.size()));
    }

    /** Every page and route that reads, each with the address of the moment. */
    Map<String, String> all() {
        var all = new LinkedHashMap<String, String>(ledger());
        all.put("demarche", "/demarches/" + one(demarches));
        all.put("demarche, as of", "/demarches/" + one(demarches) + "?as-of=" + days.last());
        all.put("story, all layers", "/stories/" + one(stories));
        all.put("story, original", "/stories/" + one(stories) + "/original");
        all.put("story, why", "/stories/" + one(findings).replace("/", "/why/"));
        all.put("stories", "/stories");
        all.put("stories, far", "/stories?from=" + random.nextInt(50_000));
        all.put("actors", "/actors");
        all.put("actor", "/actors/" + one(states));
        all.put("actor, most", "/actors/" + states.get(0));
        all.put("person", "/persons/" + one(persons));
        all.put("dyad", "/dyads/" + one(dyads));
        all.putAll(search());
        all.put("quote", "/quote?q=" + one(quotes));
        all.put("review", "/review");
        all.put("review, one", "/review/" + one(findings));
        all.put("searches", "/searches");
        all.put("intake", "/intake");
        all.put("export", "/export");
        all.put("login", "/login");
        all.putAll(api());
        return all;
    }

    private Map<String, String> ledger() {
        var all = new LinkedHashMap<String, String>();
        all.put("ledger", "/");
        all.put("ledger, board", "/?view=board");
        all.put("ledger, actor", "/?actor=" + one(states));
        for (String status : List.of("TABLED", "AGREED", "LAPSED", "BREACHED", "WITHDRAWN", "ACKNOWLEDGED")) {
            all.put("ledger, " + status, "/?status=" + status);
        }
        for (String flag : List.of("due", "overdue", "late", "extended", "contested")) {
            all.put("ledger, " + flag, "/?flag=" + flag);
        }
        all.put("ledger, matter", "/?matter=" + one(matters));
        all.put("ledger, matter, wide", "/?matter=talk");
        all.put("ledger, as of", "/?as-of=" + day());
        all.put("ledger, as of, overdue", "/?flag=overdue&as-of=" + day());
        all.put("ledger, as of, TABLED", "/?status=TABLED&as-of=" + day());
        all.put("ledger, as of, LAPSED", "/?status=LAPSED&as-of=" + day());
        all.put("ledger, actor, overdue", "/?flag=overdue&actor=" + one(states));
        all.put("ledger, happened", "/?happened=1&as-of=" + day());
        all.put("ledger, happened, overdue", "/?happened=1&flag=overdue&as-of=" + day());
        return all;
    }

    private Map<String, String> search() {
        var all = new LinkedHashMap<String, String>();
        for (String in : List.of("STATEMENTS", "MOVES", "STORIES")) {
            all.put("search, " + in, "/search?in=" + in + "&q=" + part(one(WORDS)));
        }
        all.put("search, rare", "/search?q=" + one(quotes).replaceAll("%20.*", "") + "%20" + one(matters));
        all.put("search, commonest", "/search?in=STORIES&q=the");
        all.put("search, newest", "/search?order=newest&q=" + part(one(WORDS)));
        all.put("search, actor", "/search?q=" + part(one(WORDS)) + "&actor=" + one(states));
        all.put("search, stories of actor", "/search?in=STORIES&q=" + part(one(WORDS)) + "&actor=" + one(states));
        all.put("search, kind", "/search?q=" + part(one(WORDS)) + "&kind=DENY");
        all.put("search, publisher", "/search?q=" + part(one(WORDS)) + "&publisher=The%20Courier");
        all.put("search, year", "/search?q=" + part(one(WORDS)) + "&since=2019-01-01&until=2019-12-31");
        return all;
    }

    private Map<String, String> api() {
        var all = new LinkedHashMap<String, String>();
        all.put("api demarches", "/api/v1/demarches");
        all.put("api demarches, overdue", "/api/v1/demarches?flag=overdue");
        all.put("api demarche", "/api/v1/demarches/" + one(demarches));
        all.put("api stories", "/api/v1/stories");
        all.put("api story", "/api/v1/stories/" + one(stories));
        all.put("api actors", "/api/v1/actors");
        all.put("api actor", "/api/v1/actors/" + one(states));
        all.put("api person", "/api/v1/persons/" + one(persons));
        all.put("api dyad", "/api/v1/dyads/" + one(dyads));
        all.put("api search", "/api/v1/search?q=" + part(one(WORDS)));
        all.put("api quote", "/api/v1/quote?q=" + one(quotes));
        all.put("api review", "/api/v1/review");
        all.put("api log", "/api/v1/log");
        return all;
    }

    /** One of the ledger's, the stories' or the search's pages. */
    String mixed() {
        return switch (random.nextInt(12)) {
            case 0 -> "/";
            case 1 -> "/?actor=" + one(states);
            case 2 -> "/?flag=overdue&as-of=" + day();
            case 3 -> "/?status=AGREED&as-of=" + day();
            case 4 -> "/?matter=" + one(matters);
            case 5 -> "/demarches/" + one(demarches);
            case 6, 7, 8 -> "/stories/" + one(stories);
            case 9 -> "/search?q=" + one(matters);
            case 10 -> "/search?in=MOVES&q=" + part(one(WORDS)) + "&actor=" + one(states);
            default -> "/search?q=" + part(one(WORDS));
        };
    }
}
