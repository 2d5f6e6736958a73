package org.demarche.app.web;

import java.util.List;
import org.demarche.dossier.AuditLog;

/**
 * The log of decisions, as an admin checks it.
 *
 * @param rows the newest first
 * @param next from which number on there are more; 0 for none
 */
public record LogView(AuditLog.Verified verified, List<Row> rows, long next) {
    /** An entry, and what it is about. */
    public record Row(AuditLog.Entry entry, String what) {}
}
