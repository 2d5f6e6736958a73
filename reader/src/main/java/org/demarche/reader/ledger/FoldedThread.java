package org.demarche.reader.ledger;

import java.util.List;

/**
 * A thread when all is folded, before a date is asked for.
 *
 * @param openers codes of the parties that opened it
 * @param acts the opening act first
 */
record FoldedThread(String id, List<String> openers, List<FoldedAct> acts) {
    /**
     * One act.
     *
     * @param evidence in the order of telling
     */
    record FoldedAct(String id, List<Evidence> evidence) {}
}
