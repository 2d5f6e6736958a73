package org.demarche.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.demarche.formats.FindingsJson;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.Position;
import org.demarche.reader.ledger.ToldMove;
import org.demarche.reader.ledger.ToldPosition;

/** Moves and positions as the dossier holds them. */
final class StoredMoves {
    /** What a row of a move needs of its document {@code d} and of the move {@code m}. */
    static final String COLUMNS = "d.id, d.label, d.publisher, d.published, m.json";

    /** The moves that count: those of stories that no later version supersedes. */
    static final String STANDING = " FROM move m JOIN document d ON d.id = m.document"
            + " WHERE d.superseded_by IS NULL AND d.version <> 'WITHDRAWN'"
            + " ORDER BY d.published NULLS FIRST, d.id, m.start, m.id";

    /** Those of one story, in the same order. */
    static final String STANDING_OF = STANDING.replace(" ORDER BY", " AND d.id = ? ORDER BY");

    private StoredMoves() {}

    static ToldMove of(ResultSet row) throws SQLException {
        return new ToldMove(
                move(row.getString("json")),
                row.getString("id"),
                row.getString("label"),
                Optional.ofNullable(row.getString("publisher")),
                Optional.ofNullable(row.getString("published")).map(LocalDate::parse));
    }

    static ToldPosition position(ResultSet row) throws SQLException {
        return new ToldPosition(
                position(row.getString("json")),
                row.getString("id"),
                row.getString("label"),
                Optional.ofNullable(row.getString("publisher")),
                Optional.ofNullable(row.getString("published")).map(LocalDate::parse));
    }

    private static Position position(String json) {
        if (FindingsJson.parse(json) instanceof FindingsJson.FindingLine line
                && line.finding() instanceof Position position) {
            return position;
        }
        throw new DossierException("not a position: " + json);
    }

    private static Move move(String json) {
        if (FindingsJson.parse(json) instanceof FindingsJson.FindingLine line && line.finding() instanceof Move move) {
            return move;
        }
        throw new DossierException("not a move: " + json);
    }
}
