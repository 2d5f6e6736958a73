package org.demarche.reader.ledger;

import java.util.List;

/**
 * A thread when all is folded, before a date is asked for.
 *
 * @param id hashes the opening act
 * @param openers codes of the parties that opened it
 * @param acts in the order in which they were found
 */
public record FoldedThread(String id, List<String> openers, List<FoldedAct> acts) {
    public FoldedThread {
        openers = List.copyOf(openers);
        acts = List.copyOf(acts);
    }

    /**
     * One act.
     *
     * @param evidence in the order of telling
     */
    public record FoldedAct(String id, List<Evidence> evidence) {
        public FoldedAct {
            evidence = List.copyOf(evidence);
        }
    }
}
