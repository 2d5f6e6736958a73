package org.demarche.reader.ledger;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.resource.Table;

/** What the ledger must know of each kind of move: {@code kinds.tsv}. */
final class KindRules {
    private final Map<MoveKind, Rule> rules;

    /**
     * @param once whether two dates for such an act are contested rather than two acts
     * @param days within which tellings without a date of their own are the same act
     * @param own whether such an opening of the addressee answers nothing
     * @param asks whether the addressee may answer it by an opening
     * @param story whether the demarche that the same document tells of will do where a named matter finds none
     */
    record Rule(boolean once, int days, Context context, boolean story, boolean own, boolean asks) {}

    /** How a move may find its demarche where its own words name no matter. */
    enum Context {
        ALONE,
        NEAR,
        NEVER
    }

    private KindRules(Map<MoveKind, Rule> rules) {
        this.rules = rules;
    }

    static KindRules load() {
        var rules = new EnumMap<MoveKind, Rule>(MoveKind.class);
        Table.read(KindRules.class, "kinds.tsv", row -> {
            boolean once = row.required(1).equals("once");
            int days = Integer.parseInt(row.required(2));
            Context context = Context.valueOf(row.required(3).toUpperCase(Locale.ROOT));
            rules.put(
                    MoveKind.valueOf(row.required(0)),
                    new Rule(
                            once,
                            days,
                            context,
                            row.field(4).equals("story"),
                            row.field(5).equals("own"),
                            row.field(6).equals("asks")));
        });
        for (MoveKind kind : MoveKind.values()) {
            if (!rules.containsKey(kind)) {
                throw new IllegalArgumentException("kinds.tsv: no row for " + kind);
            }
        }
        return new KindRules(rules);
    }

    Rule of(MoveKind kind) {
        Rule rule = rules.get(kind);
        if (rule == null) {
            throw new IllegalStateException("checked at load: " + kind);
        }
        return rule;
    }
}
