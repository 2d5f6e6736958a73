package org.demarche.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far a copy has come. It stands in the copy itself, and is moved on in the transaction that stores the rows: so
 * whenever the program dies, rows and mark agree. As long as it is there nobody takes the half for a whole.
 *
 * @param from where it is copied from, in words
 * @param state what that one held when the copy began
 * @param table which table is next
 * @param after key of the last row of it that is stored; empty for none
 */
record HalfCopy(String from, String state, String table, List<@Nullable Object> after) {
    static final String NAME = "copy";

    static Optional<HalfCopy> of(Handle handle) {
        return handle.createQuery("SELECT value FROM setting WHERE name = '" + NAME + "'")
                .mapTo(String.class)
                .findOne()
                .map(HalfCopy::read);
    }

    private static HalfCopy read(String json) {
        JsonNode node = JsonMapper.shared().readTree(json);
        var after = new ArrayList<@Nullable Object>();
        node.path("after").forEach(one -> after.add(one.isNumber() ? (Object) one.asLong() : one.asString("")));
        return new HalfCopy(
                node.path("from").asString(""),
                node.path("state").asString(""),
                node.path("table").asString(""),
                after);
    }

    /** Whether it is a half copy of what holds this now. */
    boolean isOf(String now) {
        return state.equals(now);
    }

    /** Keeps it in the copy, inside the transaction that stores the rows. */
    void keep(Handle handle) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("from", from).put("state", state).put("table", table);
        var list = node.putArray("after");
        for (Object one : after) {
            if (one instanceof Number number) {
                list.add(number.longValue());
            } else {
                list.add(String.valueOf(one));
            }
        }
        handle.execute(
                "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                NAME,
                node.toString());
    }

    static void done(Handle handle) {
        handle.execute("DELETE FROM setting WHERE name = ?", NAME);
    }

    /** A half copy is no dossier yet. */
    static void refuse(DossierPlace place, Handle handle) {
        of(handle).ifPresent(half -> {
            throw new DossierException(place + " is a copy of " + half.from() + " that is not finished (at table "
                    + half.table() + "); go on with: demarche copy " + half.from() + " " + place);
        });
    }
}
