package org.demarche.reader.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Which tellings look at which strands when they are placed; rather too many than too few. Not thread-safe. */
final class Readers {
    private final Kinships kinships;
    private final LiveShelf shelf;
    private final LongMap<ArrayList<Member>> byParties = new LongMap<>();

    Readers(Kinships kinships, LiveShelf shelf) {
        this.kinships = kinships;
        this.shelf = shelf;
    }

    private LongStream looksAt(Telling telling) {
        return LongStream.concat(Arrays.stream(telling.pairs()), Arrays.stream(Keys.widened(telling, kinships)))
                .distinct();
    }

    void add(Member member) {
        looksAt(member.telling).forEach(parties -> {
            ArrayList<Member> some = byParties.get(parties).orElseGet(ArrayList::new);
            some.add(member);
            byParties.put(parties, some);
        });
    }

    void remove(Member member) {
        looksAt(member.telling).forEach(parties -> byParties.get(parties).ifPresent(some -> some.remove(member)));
    }

    /** The other tellings of a telling's document: they know what it is of. */
    List<Member> neighbours(Member member) {
        return shelf.of(member.key.document());
    }

    /** Adds the moments, after one, at which a telling is placed. */
    static void follow(Member member, Moment from, TreeSet<Moment> due) {
        follow(member, from, Optional.empty(), due);
    }

    private static void follow(Member member, Moment from, Optional<Moment> until, TreeSet<Moment> due) {
        if (member.out) {
            return;
        }
        if (within(member.first(), from, until)) {
            due.add(member.first());
        }
        if (member.late && within(member.settled(), from, until)) {
            due.add(member.settled());
        }
    }

    private static boolean within(Moment moment, Moment from, Optional<Moment> until) {
        return moment.compareTo(from) > 0 && (until.isEmpty() || moment.compareTo(until.get()) <= 0);
    }

    /**
     * Adds the moments, after one, at which tellings look at a strand as it was or as it is. Under a crowded key one
     * strand more or less brings another into sight, of whatever time, until enough others have come.
     */
    void of(Strand strand, Strand.Reach before, Moment from, TreeSet<Moment> due) {
        Strand.Reach now = strand.reach();
        Set<Integer> terms = set(before.terms(), now.terms());
        terms.add(Keys.ANYTHING);
        int first = Math.min(before.first(), now.first());
        int last = Math.max(before.last(), now.last());
        parties(now, before)
                .forEach(parties -> byParties.get(parties).ifPresent(some -> {
                    var sights = new HashMap<Integer, LiveShelf.Sight>();
                    terms.forEach(term -> sights.put(term, shelf.sight(Keys.key(parties, term), strand, from)));
                    for (Member member : some) {
                        int on = member.telling.on();
                        boolean time = on >= first && on - (long) last <= Linker.ACTIVE_DAYS;
                        looksFor(member.telling, anything(member, parties)).forEach(term -> {
                            LiveShelf.Sight sight = sights.get(term);
                            if (sight != null && (time || sight.crowded())) {
                                follow(member, from, sight.until(), due);
                            }
                        });
                    }
                }));
    }

    private static boolean anything(Member member, long parties) {
        boolean looks = member.late || !member.specific() || member.telling.references().length > 0;
        return looks && Arrays.stream(member.telling.pairs()).anyMatch(pair -> pair == parties);
    }

    private static IntStream looksFor(Telling telling, boolean anything) {
        IntStream terms = Arrays.stream(telling.terms());
        return anything ? IntStream.concat(terms, IntStream.of(Keys.ANYTHING)) : terms;
    }

    private static LongStream parties(Strand.Reach now, Strand.Reach before) {
        Set<Long> all = new HashSet<>();
        Set<Integer> addressees = set(now.addressees(), before.addressees());
        for (int opener : set(now.openers(), before.openers())) {
            addressees.forEach(addressee -> all.add(Telling.pair(opener, addressee)));
            all.add(Keys.alone(opener));
        }
        addressees.forEach(addressee -> all.add(Keys.alone(addressee)));
        all.add(Keys.ANYBODY);
        return all.stream().mapToLong(Long::longValue);
    }

    private static Set<Integer> set(int[] some, int[] others) {
        var all = new HashSet<Integer>();
        Arrays.stream(some).forEach(all::add);
        Arrays.stream(others).forEach(all::add);
        return all;
    }
}
