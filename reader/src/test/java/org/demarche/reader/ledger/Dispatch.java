package org.demarche.reader.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.FindingId;
import org.demarche.reader.finding.Matter;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.finding.Span;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.finding.Time;

/** A story of one publisher and the moves it tells, by hand. */
final class Dispatch {
    private final String publisher;
    private final LocalDate published;
    private final List<ToldMove> moves = new ArrayList<>();

    private Dispatch(String publisher, LocalDate published) {
        this.publisher = publisher;
        this.published = published;
    }

    static Dispatch of(String publisher, String published) {
        return new Dispatch(publisher, LocalDate.parse(published));
    }

    /** A move of one party towards others: codes parted by spaces, "?" behind an inferred one. */
    Step move(MoveKind kind, String by, String to) {
        return new Step(kind, by, to);
    }

    List<ToldMove> moves() {
        return moves;
    }

    static List<ToldMove> all(Dispatch... dispatches) {
        return Arrays.stream(dispatches)
                .flatMap(dispatch -> dispatch.moves.stream())
                .toList();
    }

    static Time day(String day) {
        return between(day, day);
    }

    static Time between(String earliest, String latest) {
        var words = new Stretch(latest, List.of(new Span(0, latest.length())));
        return new Time(
                "t" + latest,
                words,
                Time.Type.DATE,
                latest,
                words,
                Time.Operator.IN,
                Optional.of(LocalDate.parse(earliest)),
                Optional.of(LocalDate.parse(latest)),
                Time.Precision.DAY,
                0,
                1);
    }

    /** A move that is being written; {@link #about} or {@link #bare} ends it. */
    final class Step {
        private final MoveKind kind;
        private final String by;
        private final String to;
        private String trigger = "did";
        private Optional<Time> date = Optional.empty();
        private Optional<Time> due = Optional.empty();
        private Optional<String> lead = Optional.empty();
        private Modality modality = Modality.ACTUAL;
        private List<Actor> chain = List.of();

        private Step(MoveKind kind, String by, String to) {
            this.kind = kind;
            this.by = by;
            this.to = to;
        }

        Step by(String words) {
            trigger = words;
            return this;
        }

        Step on(String day) {
            date = Optional.of(day(day));
            return this;
        }

        Step due(String earliest, String latest) {
            due = Optional.of(between(earliest, latest));
            return this;
        }

        Step lead(String person) {
            lead = Optional.of(person);
            return this;
        }

        Step planned() {
            modality = Modality.PLANNED;
            return this;
        }

        Step claimedBy(String code) {
            chain = List.of(actor(code));
            return this;
        }

        Dispatch bare() {
            return about("");
        }

        Dispatch about(String matter) {
            int start = moves.size() * 100;
            Stretch words = stretch(trigger, start);
            String document = publisher + published;
            var move = new Move(
                    FindingId.of(document, "move/" + kind, start),
                    kind,
                    words,
                    actors(by),
                    actors(to),
                    matter.isEmpty() ? Optional.empty() : Optional.of(matter(matter, start)),
                    due,
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    lead.map(person -> new Actor(Optional.empty(), Optional.of(person), stretch(person, start), false)),
                    Optional.empty(),
                    date,
                    modality,
                    chain,
                    List.of(),
                    1);
            moves.add(new ToldMove(move, document, document, Optional.of(publisher), Optional.of(published)));
            return Dispatch.this;
        }

        private static Matter matter(String words, int start) {
            List<String> terms = Arrays.stream(
                            words.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\d-]+"))
                    .filter(word -> word.length() > 2)
                    .distinct()
                    .toList();
            return new Matter(stretch(words, start + 20), terms);
        }

        private static Stretch stretch(String words, int start) {
            return new Stretch(words, List.of(new Span(start, start + words.length())));
        }

        private static List<Actor> actors(String codes) {
            return codes.isEmpty()
                    ? List.of()
                    : Arrays.stream(codes.split(" ")).map(Step::actor).toList();
        }

        private static Actor actor(String code) {
            boolean inferred = code.endsWith("?");
            String bare = inferred ? code.substring(0, code.length() - 1) : code;
            return new Actor(Optional.of(bare), Optional.empty(), stretch(bare, 0), inferred);
        }
    }
}
