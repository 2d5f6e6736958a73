package org.demarche.reader.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.demarche.reader.finding.Modality;

/**
 * A ledger that is kept folded while moves come and go: a change costs what it touches, and the result is the same as
 * folding all moves anew. Every telling was placed at one moment of the folding; a change places again those that might
 * have been placed otherwise, in the order of their moments, and stops where nothing follows from it. Not thread-safe.
 */
public final class LiveLedger {
    private final Tellings makeReady;
    private final KindRules rules;
    private final Weaving weaving;
    private final Map<Corrections.Key, Member> members = new HashMap<>();
    private final List<Corrections.Key> keyOf = new ArrayList<>();
    private final Map<Corrections.Key, Strand> byHand = new HashMap<>();
    private Corrections corrections = Corrections.NONE;
    private boolean empty = true;

    LiveLedger(Tellings makeReady, KindRules rules, Blocs blocs) {
        this.makeReady = makeReady;
        this.rules = rules;
        weaving = new Weaving(rules, new Kinships(blocs, makeReady.parties()));
    }

    /** A demarche by the move that opened it. */
    public record Touched(Corrections.Key opening, boolean alive) {}

    /** The moves of a document that it holds. */
    public List<Corrections.Key> of(String document) {
        return weaving.of(document).stream().map(member -> member.key).toList();
    }

    /**
     * Takes moves out and others in.
     *
     * @param gone moves that it holds; one that is changed goes, and comes again
     * @param come moves that are new
     * @param now all links set by hand
     * @return the demarches that may have changed
     */
    public List<Touched> update(Collection<Corrections.Key> gone, Iterable<ToldMove> come, Corrections now) {
        weaving.begin(empty);
        clearHand();
        for (Corrections.Key key : gone) {
            Member member = members.remove(key);
            if (member != null) {
                weaving.remove(member);
            }
        }
        for (ToldMove told : come) {
            if (told.move().modality() == Modality.ACTUAL) {
                add(told);
            }
        }
        correct(now);
        weaving.run();
        settleHand();
        empty = false;
        return weaving.touched().stream()
                .map(strand -> new Touched(strand.opening.key, strand.alive))
                .toList();
    }

    private void add(ToldMove told) {
        Corrections.Key key = Corrections.Key.of(told);
        var member = new Member(key, makeReady.of(keyOf.size(), told));
        keyOf.add(key);
        members.put(key, member);
        weaving.add(member, !corrections.targets().containsKey(key));
    }

    /** What is linked by hand now is placed by nothing else, and what no longer is, is placed again. */
    private void correct(Corrections now) {
        for (Corrections.Key key : now.targets().keySet()) {
            Member member = members.get(key);
            if (member != null && !corrections.targets().containsKey(key)) {
                weaving.withdraw(member);
            }
        }
        for (Corrections.Key key : corrections.targets().keySet()) {
            Member member = members.get(key);
            if (member != null && !now.targets().containsKey(key)) {
                weaving.restore(member);
            }
        }
        corrections = now;
    }

    private void clearHand() {
        byHand.forEach((key, strand) -> {
            weaving.touch(strand);
            strand.byHand.clear();
            strand.alive &= !strand.history.isEmpty();
        });
        byHand.clear();
    }

    /** As {@link ByHand}: first those taken out, which may open a demarche of their own. */
    private void settleHand() {
        var waiting = new ArrayList<Member>();
        for (Corrections.Key key : corrections.targets().keySet()) {
            Member member = members.get(key);
            if (member != null) {
                waiting.add(member);
            }
        }
        waiting.sort((one, other) -> {
            int order = Boolean.compare(target(one).isPresent(), target(other).isPresent());
            return order == 0 ? new Moment(false, one).compareTo(new Moment(false, other)) : order;
        });
        waiting.forEach(this::settleByHand);
    }

    private Optional<Corrections.Key> target(Member member) {
        return corrections.targets().getOrDefault(member.key, Optional.empty());
    }

    private void settleByHand(Member member) {
        Optional<Strand> strand = target(member).flatMap(this::strandOf);
        if (strand.isPresent()) {
            placeByHand(member, strand.get());
        } else if (member.telling.opens()) {
            placeByHand(member, new Strand(member));
        }
    }

    private void placeByHand(Member member, Strand strand) {
        strand.byHand.add(member);
        byHand.put(member.key, strand);
        weaving.touch(strand);
    }

    private Optional<Strand> strandOf(Corrections.Key key) {
        Member member = members.get(key);
        return Optional.ofNullable(byHand.get(key))
                .or(() -> Optional.ofNullable(member == null ? null : member.strand));
    }

    /** The moves that opened its demarches. */
    public Set<Corrections.Key> openings() {
        var openings = new LinkedHashSet<Corrections.Key>();
        var strands = new IdentityHashMap<Strand, Boolean>();
        for (Member member : members.values()) {
            strandOf(member.key)
                    .filter(strand -> strands.put(strand, true) == null)
                    .ifPresent(strand -> openings.add(strand.opening.key));
        }
        return openings;
    }

    /**
     * The demarche that a move opened.
     *
     * @param moves the moves that it was told of
     * @throws IllegalArgumentException if it opened none
     */
    public FoldedThread thread(Corrections.Key opening, Function<Corrections.Key, ToldMove> moves) {
        Strand strand = strandOf(opening)
                .filter(one -> one.opening.key.equals(opening))
                .orElseThrow(() -> new IllegalArgumentException("no demarche was opened by " + opening));
        OpenThread thread = strand.whole(rules);
        thread.settle();
        return Folding.folded(thread, index -> moves.apply(keyOf.get(index)), makeReady);
    }
}
