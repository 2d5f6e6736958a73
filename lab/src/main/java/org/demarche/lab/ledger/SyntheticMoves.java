package org.demarche.lab.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.FindingId;
import org.demarche.reader.finding.Matter;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.finding.Span;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.finding.Time;
import org.demarche.reader.ledger.Ledger;
import org.demarche.reader.ledger.ToldMove;
import org.demarche.reader.resource.Table;

/**
 * Made-up affairs: each has two parties, three words of a matter, an opening and some dozen following acts over half a
 * year, each act told by a few papers. The same seed makes the same moves.
 */
final class SyntheticMoves {
    private static final int ACTS = 12;
    private static final int PAPERS = 3;
    private static final int WORDS = 3;
    private static final int DAYS = 3650;
    private static final int COURSE_DAYS = 180;
    private static final int MOVES_A_STORY = 2;
    private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
    private static final MoveKind[] KINDS = MoveKind.values();

    private final Random random;
    private final List<String> vocabulary = new ArrayList<>();
    private final List<String> states;

    SyntheticMoves(long seed) {
        random = new Random(seed);
        Table.read(Ledger.class, "frequencies.tsv", row -> {
            String word = row.required(0);
            if (word.length() > 4 && word.chars().allMatch(Character::isLetter)) {
                vocabulary.add(word);
            }
        });
        Set<String> codes = new TreeSet<>();
        Table.read(Ledger.class, "blocs.tsv", row -> codes.addAll(row.words(1)));
        codes.removeIf(code -> code.contains("."));
        states = List.copyOf(codes);
    }

    /** Gives so many moves to {@code use}, affair by affair. */
    void make(int moves, Consumer<ToldMove> use) {
        int made = 0;
        for (int affair = 0; made < moves; affair++) {
            for (ToldMove move : affair(affair)) {
                if (made++ < moves) {
                    use.accept(move);
                }
            }
        }
    }

    private List<ToldMove> affair(int number) {
        String one = states.get(random.nextInt(states.size()));
        String other = one;
        while (other.equals(one)) {
            other = states.get(random.nextInt(states.size()));
        }
        var words = new ArrayList<String>();
        for (int i = 0; i < WORDS; i++) {
            words.add(vocabulary.get(random.nextInt(vocabulary.size())));
        }
        LocalDate opened = FIRST.plusDays(random.nextInt(DAYS));
        var told = new ArrayList<ToldMove>();
        int acts = 2 + random.nextInt(2 * ACTS - 3);
        for (int act = 0; act < acts; act++) {
            MoveKind kind = KINDS[act == 0 ? 0 : random.nextInt(KINDS.length)];
            LocalDate day = opened.plusDays(act == 0 ? 0 : random.nextInt(COURSE_DAYS));
            boolean forth = act == 0 || random.nextBoolean();
            int papers = 1 + random.nextInt(2 * PAPERS - 1);
            for (int paper = 0; paper < papers; paper++) {
                Collections.shuffle(words, random);
                String document = FindingId.hash("story " + number + ' ' + paper + ' ' + act / MOVES_A_STORY, 8);
                told.add(move(
                        kind,
                        forth ? one : other,
                        forth ? other : one,
                        day,
                        words.subList(0, 2),
                        document,
                        act % MOVES_A_STORY,
                        paper));
            }
        }
        return told;
    }

    private ToldMove move(
            MoveKind kind,
            String by,
            String to,
            LocalDate day,
            List<String> words,
            String document,
            int at,
            int paper) {
        int start = at * 200;
        String matter = String.join(" for ", words);
        var move = new Move(
                FindingId.of(document, "move/" + kind, start),
                kind,
                stretch(kind.name().toLowerCase(java.util.Locale.ROOT), start),
                List.of(actor(by, start + 20)),
                List.of(actor(to, start + 30)),
                random.nextInt(10) == 0
                        ? Optional.empty()
                        : Optional.of(new Matter(stretch(matter, start + 40), List.copyOf(words))),
                random.nextInt(8) == 0 ? Optional.of(date(day.plusDays(30), start + 100)) : Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                random.nextBoolean() ? Optional.of(date(day, start + 120)) : Optional.empty(),
                Modality.ACTUAL,
                List.of(),
                List.of(),
                0.9);
        LocalDate published = day.plusDays(random.nextInt(2));
        return new ToldMove(move, document, document + ".txt", Optional.of("Paper " + paper), Optional.of(published));
    }

    private static Actor actor(String code, int start) {
        return new Actor(Optional.of(code), Optional.empty(), stretch(code, start), false);
    }

    private static Stretch stretch(String words, int start) {
        return new Stretch(words, List.of(new Span(start, start + words.length())));
    }

    private static Time date(LocalDate day, int start) {
        Stretch words = stretch(day.toString(), start);
        return new Time(
                FindingId.hash(day.toString() + start, 8),
                words,
                Time.Type.DATE,
                day.toString(),
                words,
                Time.Operator.ON,
                Optional.of(day),
                Optional.of(day),
                Time.Precision.DAY,
                0,
                1);
    }
}
