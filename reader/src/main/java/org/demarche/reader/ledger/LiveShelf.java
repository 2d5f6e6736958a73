package org.demarche.reader.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Strands by their keys and documents, seen as they stood at a moment that only moves forward. Not thread-safe. */
final class LiveShelf implements Shelf {
    private static final Strand[] NONE = {};

    private final KindRules rules;
    private final LongMap<Strand[]> strands = new LongMap<>();
    private final Map<String, List<Member>> documents = new HashMap<>();
    private final Map<Strand, Seen> seen = new IdentityHashMap<>();
    private final Map<OpenThread, Strand> strandOf = new IdentityHashMap<>();
    private Optional<Moment> now = Optional.empty();

    /** A strand brought back, and up to before which moment. */
    private static final class Seen {
        private final OpenThread thread;
        private Moment until;

        Seen(OpenThread thread, Moment until) {
            this.thread = thread;
            this.until = until;
        }
    }

    LiveShelf(KindRules rules) {
        this.rules = rules;
    }

    void add(Member member) {
        documents
                .computeIfAbsent(member.key.document(), d -> new ArrayList<>(2))
                .add(member);
    }

    void remove(Member member) {
        List<Member> of = of(member.key.document());
        of.remove(member);
        if (of.isEmpty()) {
            documents.remove(member.key.document());
        }
    }

    /** The tellings of a document. */
    List<Member> of(String document) {
        return documents.getOrDefault(document, List.of());
    }

    /** From now on strands are seen as before a moment. */
    void moveTo(Moment moment) {
        now = Optional.of(moment);
    }

    /** Forgets how strands stood. */
    void rewind() {
        seen.clear();
        strandOf.clear();
        now = Optional.empty();
    }

    private Moment now() {
        return now.orElseThrow(() -> new IllegalStateException("no moment is looked at"));
    }

    /** The strand that a thread shows. */
    Strand strand(OpenThread thread) {
        Strand strand = strandOf.get(thread);
        if (strand == null) {
            throw new IllegalStateException("a thread of another moment");
        }
        return strand;
    }

    private OpenThread show(Strand strand) {
        Seen known = seen.get(strand);
        if (known == null) {
            known = new Seen(strand.before(now(), rules, Why.OPENS), now());
            seen.put(strand, known);
            strandOf.put(known.thread, strand);
        } else if (known.until.compareTo(now()) < 0) {
            OpenThread thread = known.thread;
            strand.history.subMap(known.until, true, now(), false).forEach((moment, why) -> {
                if (moment.member() != strand.opening) {
                    thread.add(moment.member().telling, why);
                }
            });
            known.until = now();
        }
        return known.thread;
    }

    /**
     * Who sees a change to a strand under a key.
     *
     * @param crowded whether as many strands came under it as are looked at
     * @param until the last moment at which the strand is, or was, among those; empty where that has no end
     */
    record Sight(boolean crowded, Optional<Moment> until) {
        private static final Sight CLEAR = new Sight(false, Optional.empty());
    }

    /** Who sees a change to a strand from a moment on. */
    Sight sight(long key, Strand strand, Moment from) {
        Strand[] all = under(key);
        if (all.length < KEPT) {
            return Sight.CLEAR;
        }
        Moment start =
                strand.sinceWhen(key).filter(since -> since.compareTo(from) > 0).orElse(from);
        int next = all.length;
        while (next > 0 && all[next - 1].since(key).compareTo(start) > 0) {
            next--;
        }
        int end = next + KEPT - 1;
        return new Sight(true, end < all.length ? Optional.of(all[end].since(key)) : Optional.empty());
    }

    private Strand[] under(long key) {
        return strands.get(key).orElse(NONE);
    }

    @Override
    public OpenThread[] at(long key) {
        Strand[] all = under(key);
        int end = all.length;
        while (end > 0 && all[end - 1].since(key).compareTo(now()) >= 0) {
            end--;
        }
        int from = Math.max(0, end - KEPT);
        var threads = new OpenThread[end - from];
        for (int i = from; i < end; i++) {
            threads[i - from] = show(all[i]);
        }
        return threads;
    }

    @Override
    public List<OpenThread> near(String document) {
        var moments = new TreeSet<Moment>();
        for (Member member : of(document)) {
            Moment settled = member.settled();
            Strand strand = member.strand;
            if (strand != null && settled.compareTo(now()) < 0 && strand.history.containsKey(settled)) {
                moments.add(settled);
            }
        }
        var threads = new ArrayList<OpenThread>();
        for (Moment moment : moments) {
            Strand strand = moment.member().strand;
            if (strand != null && !threads.contains(show(strand))) {
                threads.add(show(strand));
            }
        }
        return threads;
    }

    /** Brings a strand's places up to date with its history. */
    void rekey(Strand strand) {
        for (long key : strand.rekey(rules, this::take)) {
            put(key, strand);
        }
    }

    private void take(Strand strand, long key) {
        Strand[] all = under(key);
        var left = new ArrayList<Strand>(all.length);
        for (Strand one : all) {
            if (one != strand) {
                left.add(one);
            }
        }
        strands.put(key, left.toArray(Strand[]::new));
    }

    private void put(long key, Strand strand) {
        Strand[] all = under(key);
        int at = all.length;
        while (at > 0 && all[at - 1].since(key).compareTo(strand.since(key)) > 0) {
            at--;
        }
        var more = new Strand[all.length + 1];
        System.arraycopy(all, 0, more, 0, at);
        more[at] = strand;
        System.arraycopy(all, at, more, at + 1, all.length - at);
        strands.put(key, more);
    }
}
