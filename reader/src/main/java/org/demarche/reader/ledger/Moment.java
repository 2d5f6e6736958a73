package org.demarche.reader.ledger;

/**
 * A moment of the folding: one telling is placed by its own words or, when all those are placed, by its context.
 *
 * @param later whether by context
 */
record Moment(boolean later, Member member) implements Comparable<Moment> {
    @Override
    public int compareTo(Moment other) {
        int order = Boolean.compare(later, other.later);
        if (order == 0) {
            order = Telling.ORDER.compare(member.telling, other.member.telling);
        }
        return order == 0 ? member.key.move().compareTo(other.member.key.move()) : order;
    }
}
