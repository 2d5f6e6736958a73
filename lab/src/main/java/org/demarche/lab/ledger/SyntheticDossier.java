package org.demarche.lab.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.dossier.Dossier;
import org.demarche.formats.FindingsJson;
import org.demarche.reader.Reader;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Move;
import org.demarche.reader.ledger.ToldMove;

/**
 * Fills a dossier with {@linkplain SyntheticMoves made-up moves}, past the reader and the store's own ways: rows of
 * stories and of moves, as the store writes them, and nothing else.
 */
final class SyntheticDossier implements AutoCloseable {
    private static final int BATCH = 10_000;

    private final Connection connection;
    private final PreparedStatement stories;
    private final PreparedStatement moves;
    private int waiting;

    private SyntheticDossier(Connection connection) throws SQLException {
        this.connection = connection;
        stories =
                connection.prepareStatement("INSERT OR IGNORE INTO document (id, label, publisher, published, version,"
                        + " text, reader, problems) VALUES (?, ?, ?, ?, 'ORIGINAL', '', ?, '')");
        moves = connection.prepareStatement(
                "INSERT OR REPLACE INTO move (id, document, start, kind, trigger, by_actor, to_actor, matter,"
                        + " chain, confidence, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?)");
    }

    /** Makes a dossier that holds so many moves. */
    static void fill(Path file, int moves, long seed) {
        Dossier.open(file).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
                var dossier = open(connection)) {
            new SyntheticMoves(seed).make(moves, dossier::add);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot fill " + file + ": " + e.getMessage(), e);
        }
    }

    private static SyntheticDossier open(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // a measure, not a record: what a crash would lose is made again
            statement.execute("PRAGMA synchronous = OFF");
        }
        connection.setAutoCommit(false);
        return new SyntheticDossier(connection);
    }

    private void add(ToldMove told) {
        try {
            story(told);
            move(told.document(), told.label(), told.move());
            if (++waiting == BATCH) {
                flush();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write: " + e.getMessage(), e);
        }
    }

    private void story(ToldMove told) throws SQLException {
        stories.setString(1, told.document());
        stories.setString(2, told.label());
        stories.setString(3, told.publisher().orElse(null));
        stories.setString(4, told.published().map(Object::toString).orElse(null));
        stories.setString(5, Reader.VERSION);
        stories.addBatch();
    }

    private void move(String document, String label, Move move) throws SQLException {
        moves.setString(1, move.id());
        moves.setString(2, document);
        moves.setInt(3, move.trigger().start());
        moves.setString(4, move.kind().name());
        moves.setString(5, move.trigger().text());
        moves.setString(6, codes(move.by()));
        moves.setString(7, codes(move.to()));
        moves.setString(8, move.matter().map(matter -> matter.stretch().text()).orElse(null));
        moves.setDouble(9, move.confidence());
        moves.setString(10, FindingsJson.line(label, move));
        moves.addBatch();
    }

    private static String codes(List<Actor> actors) {
        return actors.stream().flatMap(actor -> actor.code().stream()).collect(Collectors.joining(", "));
    }

    private void flush() throws SQLException {
        stories.executeBatch();
        moves.executeBatch();
        connection.commit();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        flush();
        stories.close();
        moves.close();
    }
}
