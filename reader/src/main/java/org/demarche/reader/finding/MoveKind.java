package org.demarche.reader.finding;

/** The diplomatic steps. The opening kinds start a demarche unless they link to an open one. */
public enum MoveKind {
    PROPOSE(true),
    DEMAND(true),
    REQUEST(true),
    OFFER(true),
    PROMISE(true),
    WARN(true),
    PROTEST(true),
    INVITE(true),
    EXPECT_ANSWER(false),
    ACKNOWLEDGE(false),
    NO_ANSWER(false),
    NAME_LEAD(false),
    SCHEDULE_TALKS(false),
    HOLD_TALKS(false),
    POSTPONE_TALKS(false),
    ANSWER(false),
    ACCEPT(false),
    REJECT(false),
    COUNTER(false),
    AGREE(false),
    FULFIL(false),
    BREACH(false),
    WITHDRAW(false),
    EXTEND(false);

    private final boolean opening;

    MoveKind(boolean opening) {
        this.opening = opening;
    }

    /** Whether a move of this kind can open a demarche. */
    public boolean opening() {
        return opening;
    }
}
