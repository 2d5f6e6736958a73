package org.demarche.dossier;

import java.util.Optional;

/**
 * A decision that holds, with the finding as it was told and as it is now.
 *
 * @param finding its id
 * @param verdict ACCEPT, REJECT or EDIT
 * @param who who decided
 * @param made ISO date and time, UTC
 * @param before the finding's line as the reader told it, before any decision
 * @param after its line as it was accepted; empty where it was rejected
 */
public record Judged(
        String finding, Reviews.Verdict verdict, String who, String made, String before, Optional<String> after) {}
