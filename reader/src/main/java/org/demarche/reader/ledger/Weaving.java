package org.demarche.reader.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Places tellings in the order of their moments, and again those that a change might have placed otherwise. */
final class Weaving {
    private final KindRules rules;
    private final LiveShelf shelf;
    private final Linker linker;
    private final Readers readers;
    private final TreeSet<Moment> due = new TreeSet<>();
    private final Set<Strand> touched = new LinkedHashSet<>();
    private boolean all;

    Weaving(KindRules rules, Kinships kinships) {
        this.rules = rules;
        shelf = new LiveShelf(rules);
        linker = new Linker(rules, kinships, shelf);
        readers = new Readers(kinships, shelf);
    }

    /** @param whether all tellings are to be placed, so that none follows from another */
    void begin(boolean whether) {
        all = whether;
        touched.clear();
    }

    List<Member> of(String document) {
        return List.copyOf(shelf.of(document));
    }

    List<Strand> touched() {
        return List.copyOf(touched);
    }

    void touch(Strand strand) {
        touched.add(strand);
    }

    /** Takes a telling in, to be placed where it is not placed by hand. */
    void add(Member member, boolean place) {
        shelf.add(member);
        if (place) {
            restore(member);
        }
    }

    /** Places a telling that was placed by hand, or is new. */
    void restore(Member member) {
        member.out = false;
        readers.add(member);
        due.add(member.first());
    }

    /** Takes a telling out, as if it had never been told. */
    void remove(Member member) {
        withdraw(member);
        shelf.remove(member);
    }

    /** Takes a telling out of what is placed. */
    void withdraw(Member member) {
        member.out = true;
        leave(member);
        readers.remove(member);
        due.remove(new Moment(false, member));
        due.remove(new Moment(true, member));
        member.late = false;
    }

    void run() {
        while (!due.isEmpty()) {
            Moment moment = due.pollFirst();
            shelf.moveTo(moment);
            if (moment.later()) {
                if (moment.equals(moment.member().settled())) {
                    place(moment, byContext(moment.member()));
                }
            } else {
                byMatter(moment);
            }
        }
        shelf.rewind();
    }

    private void byMatter(Moment moment) {
        Member member = moment.member();
        Optional<Linker.Link> link = linker.byMatter(member.telling);
        if (link.isPresent() || !rules.of(member.telling.kind()).story()) {
            if (member.late) {
                leave(member);
                due.remove(new Moment(true, member));
                member.late = false;
            }
            place(moment, link);
        } else if (!member.late) {
            leave(member);
            member.late = true;
            due.add(member.settled());
        }
    }

    private Optional<Linker.Link> byContext(Member member) {
        return member.specific() ? linker.byStory(member.telling) : linker.byContext(member.telling);
    }

    private void place(Moment moment, Optional<Linker.Link> link) {
        Member member = moment.member();
        Optional<Strand> found = link.map(one -> shelf.strand(one.thread()));
        Strand old = member.strand;
        boolean opened = old != null && old.opening == member;
        if (found.isPresent() && found.get() == old) {
            Why why = link.get().why();
            if (!why.same(found.get().history.put(moment, why))) {
                touch(found.get());
            }
        } else if (found.isPresent()) {
            leave(member);
            join(member, moment, found.get(), link.get().why());
        } else if (!opened) {
            leave(member);
            if (member.telling.opens()) {
                join(member, moment, new Strand(member), Why.OPENS);
            }
        }
    }

    private void join(Member member, Moment moment, Strand strand, Why why) {
        Strand.Reach before = strand.reach();
        member.strand = strand;
        strand.history.put(moment, why);
        changed(strand, member, moment, before);
    }

    private void leave(Member member) {
        Strand strand = member.strand;
        if (strand == null) {
            return;
        }
        Strand.Reach before = strand.reach();
        Moment moment = member.settled();
        strand.history.remove(moment);
        member.strand = null;
        if (strand.opening == member) {
            strand.alive = false;
            var homeless = new ArrayList<>(strand.history.keySet());
            for (Moment one : homeless) {
                one.member().strand = null;
                due.add(one);
            }
            changed(strand, member, moment, before);
            strand.history.clear();
        } else {
            changed(strand, member, moment, before);
        }
        follow(readers.neighbours(member), moment);
    }

    /** A strand is another from a moment on: whoever might see it is placed again. */
    private void changed(Strand strand, Member by, Moment from, Strand.Reach before) {
        touch(strand);
        if (strand.opening == by || strand.isWidenedBy(by.telling)) {
            shelf.rekey(strand);
        } else {
            strand.reach(by.telling.on());
        }
        if (!all) {
            readers.of(strand, before, from, due);
            strand.history.keySet().forEach(moment -> follow(readers.neighbours(moment.member()), from));
        }
    }

    private void follow(List<Member> some, Moment from) {
        if (!all) {
            some.forEach(member -> Readers.follow(member, from, due));
        }
    }
}
