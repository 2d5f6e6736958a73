package org.demarche.reader.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
        if (member.out) {
            return;
        }
        Moment first = member.first();
        if (first.compareTo(from) > 0) {
            due.add(first);
        }
        if (member.late && member.settled().compareTo(from) > 0) {
            due.add(member.settled());
        }
    }

    /** Adds the moments, after one, at which tellings look at a strand as it was or as it is. */
    void of(Strand strand, Strand.Reach before, Moment from, TreeSet<Moment> due) {
        Strand.Reach now = strand.reach();
        Set<Integer> terms = set(before.terms(), now.terms());
        int first = Math.min(before.first(), now.first());
        int last = Math.max(before.last(), now.last());
        parties(now, before)
                .forEach(parties -> byParties.get(parties).ifPresent(some -> {
                    boolean crowded = crowded(parties, terms);
                    for (Member member : some) {
                        int on = member.telling.on();
                        boolean time = crowded || on >= first && on - (long) last <= Linker.ACTIVE_DAYS;
                        if (time && looks(member, parties, terms)) {
                            follow(member, from, due);
                        }
                    }
                }));
    }

    /** Under a crowded key one strand more or less brings another into sight, of whatever time. */
    private boolean crowded(long parties, Set<Integer> terms) {
        return shelf.overflows(Keys.key(parties, Keys.ANYTHING))
                || terms.stream().anyMatch(term -> shelf.overflows(Keys.key(parties, term)));
    }

    private static boolean looks(Member member, long parties, Set<Integer> terms) {
        Telling telling = member.telling;
        boolean anything = member.late || !member.specific() || telling.references().length > 0;
        if (anything && Arrays.stream(telling.pairs()).anyMatch(pair -> pair == parties)) {
            return true;
        }
        return Arrays.stream(telling.terms()).anyMatch(terms::contains);
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
