package org.demarche.app.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.app.words.Plain;
import org.demarche.app.words.Wording;
import org.demarche.reader.ledger.Briefing;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Flag;
import org.demarche.reader.ledger.PositionChange;
import org.demarche.reader.ledger.Step;

/** Writes a briefing on a page. */
public final class BriefWriter {
    /** So many tellings of one act are named. */
    private static final int NAMED = 3;

    private final BriefPage page;
    private final Sources sources;

    BriefWriter(BriefPage page, Sources sources) {
        this.page = page;
        this.sources = sources;
    }

    String write(Briefing briefing) {
        page.begin(briefing.since() + " to " + briefing.until());
        steps("New demands and offers", briefing.opened());
        steps("Answers and what came of it", briefing.answered());
        steps("Talks", briefing.talks());
        awaited("Due in the next " + Briefing.AHEAD_DAYS + " days", briefing.due());
        awaited("Overdue", briefing.overdue());
        moved(briefing.moved());
        steps("Contested", briefing.contested());
        return page.end();
    }

    private void steps(String heading, List<Briefing.Entry> entries) {
        page.heading(heading);
        if (entries.isEmpty()) {
            page.nothing();
        }
        for (Briefing.Entry entry : entries) {
            page.line(head(entry.step()), matter(entry.demarche()), sources(entry.step()));
        }
    }

    private static String head(Step step) {
        String days = step.dates().size() > 1
                ? step.dates().stream().map(LocalDate::toString).collect(Collectors.joining(" or "))
                : step.on().map(LocalDate::toString).orElse("undated");
        return days + " " + kind(step) + " " + parties(step.by(), step.to())
                + step.due().map(due -> ", due " + Wording.interval(due)).orElse("")
                + (step.contested() ? " (contested)" : "");
    }

    private static String kind(Step step) {
        return step.kind().name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static String parties(List<String> by, List<String> to) {
        return String.join(", ", by) + (to.isEmpty() ? "" : " → " + String.join(", ", to));
    }

    private static String matter(Demarche demarche) {
        return demarche.matter()
                .map(words -> Plain.text(words.stretch().text()))
                .orElse("");
    }

    private List<Sources.Source> sources(Step step) {
        List<Sources.Source> named = new ArrayList<>();
        step.evidence().stream().limit(NAMED).forEach(piece -> named.add(sources.of(piece.told())));
        return named;
    }

    private void awaited(String heading, List<Briefing.Awaited> awaited) {
        page.heading(heading);
        if (awaited.isEmpty()) {
            page.nothing();
        }
        for (Briefing.Awaited one : awaited) {
            page.line(head(one), matter(one.demarche()), sources(one.step()));
        }
    }

    /** What a leg waits for, in a few words. */
    public static String head(Briefing.Awaited one) {
        boolean answer = one.leg().status().awaitsAnswer();
        String flags = one.leg().flags().stream()
                .filter(flag -> flag != Flag.DUE)
                .map(flag -> ", " + flag.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        String what = answer
                ? "answer of " + one.leg().to() + " to "
                        + String.join(", ", one.demarche().by())
                : "end of what " + String.join(", ", one.demarche().by()) + " and "
                        + one.leg().to() + " agreed";
        return Wording.interval(one.due()) + " " + what + " ("
                + one.leg().status().name().replace('_', ' ').toLowerCase(Locale.ROOT) + flags + ")";
    }

    private void moved(List<PositionChange> changes) {
        page.heading("Positions that moved");
        if (changes.isEmpty()) {
            page.nothing();
        }
        for (PositionChange change : changes) {
            String head = change.holder() + " was " + stance(change.then()) + ", is " + stance(change.now());
            String matter = change.matter()
                    .map(words -> Plain.text(words.stretch().text()))
                    .orElse("");
            page.line(head, matter, List.of(sources.of(change.then()), sources.of(change.now())));
        }
    }

    private static String stance(PositionChange.Stand stand) {
        return stand.stance().name().toLowerCase(Locale.ROOT);
    }
}
