package org.demarche.reader.moves;

import static org.demarche.reader.syntax.ParsedText.NONE;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Time;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;

/** When a step was taken, and what it makes due. */
final class Dates {
    /** A TIMEX3 duration of whole days or more. */
    private static final Pattern DAYS = Pattern.compile("P\\d{1,4}[DWMY]");

    /** Sentences after a deal in which its duration is sought. */
    private static final int SOON = 2;

    private final ParsedText parsed;
    private final Claims claims;
    private final WordClasses classes;
    private final Optional<LocalDate> published;
    private final List<List<Time>> bySentence = new ArrayList<>();

    Dates(ParsedText parsed, List<Time> times, Claims claims, WordClasses classes) {
        this.parsed = parsed;
        this.claims = claims;
        this.classes = classes;
        published = parsed.text().document().metadata().published();
        for (int s = 0; s < parsed.sentenceCount(); s++) {
            bySentence.add(new ArrayList<>());
        }
        for (Time time : times) {
            bySentence.get(parsed.sentenceOf(time.first())).add(time);
        }
    }

    /**
     * The first time below the step's clause that lies ahead or sets a bound; not one that says which paper is meant.
     */
    Optional<Time> due(int trigger) {
        return times(trigger).stream()
                .filter(time -> ahead(time) && !namesPaper(time))
                .findFirst();
    }

    /**
     * What ends an act that lasts: its due, else its duration ("for 60 days"), counted from the day of the act; told in
     * its own clause or by a sentence soon after ("The arrangement runs for 60 days").
     */
    Optional<Time> end(int trigger, Optional<Time> date) {
        Optional<LocalDate> from = date.flatMap(Time::latest).or(() -> published);
        return due(trigger)
                .or(() -> durations(trigger)
                        .flatMap(time -> ended(time, from).stream())
                        .findFirst());
    }

    private Stream<Time> durations(int trigger) {
        int sentence = parsed.sentenceOf(trigger);
        Stream<Time> after = bySentence.subList(sentence + 1, Math.min(sentence + 1 + SOON, bySentence.size())).stream()
                .flatMap(List::stream)
                .filter(this::runs);
        return Stream.concat(times(trigger).stream(), after);
    }

    /** Whether a time says how long a deal runs. */
    private boolean runs(Time time) {
        int verb = parsed.head(time.end() - 1);
        int subject = verb == NONE ? NONE : parsed.subject(verb);
        return subject != NONE && classes.is(parsed.lemma(verb), "RUN") && classes.is(parsed.lemma(subject), "DEAL");
    }

    private static Optional<Time> ended(Time time, Optional<LocalDate> from) {
        boolean days =
                time.type() == Time.Type.DURATION && DAYS.matcher(time.value()).matches();
        return from.filter(day -> days)
                .map(day -> new Time(
                        time.id(),
                        time.stretch(),
                        time.type(),
                        time.value(),
                        time.phrase(),
                        Time.Operator.UNTIL,
                        Optional.empty(),
                        Optional.of(day.plus(Period.parse(time.value()))),
                        time.precision(),
                        time.first(),
                        time.end()));
    }

    /** The first time of the step's clause that does not lie ahead and does not name something else by its date. */
    Optional<Time> date(int trigger) {
        return times(trigger).stream()
                .filter(time -> !ahead(time) && time.earliest().isPresent() && !names(time))
                .findFirst();
    }

    /** The date of the statement in which somebody takes a step of their own by saying so. */
    Optional<Time> said(int trigger, List<String> by) {
        return claims.around(trigger)
                .or(() -> claims.cuedBy(trigger))
                .filter(statement -> statement
                        .speaker()
                        .flatMap(org.demarche.reader.finding.Actor::party)
                        .filter(by::contains)
                        .isPresent())
                .flatMap(Statement::date);
    }

    private List<Time> times(int trigger) {
        int top = trigger;
        while (parsed.relation(top) == Relation.XCOMP) {
            top = parsed.head(top);
        }
        var times = new ArrayList<Time>();
        for (Time time : bySentence.get(parsed.sentenceOf(trigger))) {
            boolean below = parsed.governs(top, time.end() - 1) || parsed.governs(top, time.first());
            boolean own = claims.around(time.first()).equals(claims.around(trigger))
                    || claims.around(time.first()).equals(claims.cuedBy(trigger));
            if (below && own) {
                times.add(time);
            }
        }
        return times;
    }

    private boolean ahead(Time time) {
        boolean bound = switch (time.operator()) {
            case BY, BEFORE, WITHIN, UNTIL, NOT_BEFORE -> true;
            default -> false;
        };
        boolean future = published.isPresent()
                && time.latest().filter(day -> day.isAfter(published.get())).isPresent();
        boolean past = published.isPresent()
                && time.latest().filter(day -> day.isBefore(published.get())).isPresent();
        return future || bound && !past;
    }

    /** "Its note of 17 December": a date that says which letter. */
    private boolean namesPaper(Time time) {
        int of = of(time);
        return of > 0 && classes.is(parsed.lemma(of - 1), "LETTER");
    }

    /** "The proposals of 17 December": a date that says which. */
    private boolean names(Time time) {
        return of(time) != NONE;
    }

    /** The "of" before a time or at its beginning, or {@link ParsedText#NONE}. */
    private int of(Time time) {
        int before = time.first() - 1;
        if (before >= 0 && parsed.lower(before).equals("of")) {
            return before;
        }
        return parsed.lower(time.first()).equals("of") ? time.first() : NONE;
    }
}
