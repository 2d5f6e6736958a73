package org.demarche.reader.text;

/**
 * Decides which double marks open and which close, by the cheapest reading of the whole text: what glyph and neighbours
 * say is weighed against marks that would stay without a partner. Linear in the number of marks.
 */
final class QuoteDirections {
    /** What a mark does. */
    enum Role {
        OPEN,
        CLOSE,
        /** Closes where nothing is open. */
        CLOSE_ONLY,
        /** Opens although the former quotation was never closed. */
        REOPEN,
        /** No quotation mark: inches, seconds. */
        LITERAL,
        /** At a break: the quotation goes on in the paragraph of the next mark. */
        CARRY,
        /** At a break: nothing open any more. */
        DROP
    }

    private static final Role[] ROLES = Role.values();
    private static final int DEPTHS = 3;
    private static final int ROLE_SHIFT = 2;
    private static final int IMPOSSIBLE = Integer.MAX_VALUE / 2;
    private static final int UNPAIRED = 5;
    private static final int NESTED = 4;
    private static final int CARRIED = 4;
    private static final int WRONG_GLYPH = 2;

    private final String text;
    private final DoubleMarks marks;
    private final byte[] back;

    private QuoteDirections(String text, DoubleMarks marks) {
        this.text = text;
        this.marks = marks;
        this.back = new byte[marks.size() * DEPTHS];
    }

    /** The roles of the marks and breaks of a text. */
    static Role[] of(String text, DoubleMarks marks) {
        return new QuoteDirections(text, marks).decide();
    }

    private Role[] decide() {
        int[] cost = {0, IMPOSSIBLE, IMPOSSIBLE};
        for (int item = 0; item < marks.size(); item++) {
            int[] next = {IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE};
            for (int depth = 0; depth < DEPTHS; depth++) {
                if (cost[depth] < IMPOSSIBLE) {
                    extend(item, depth, cost[depth], next);
                }
            }
            cost = rebased(next);
        }
        int best = 0;
        for (int depth = 1; depth < DEPTHS; depth++) {
            best = cost[depth] + depth * UNPAIRED < cost[best] + best * UNPAIRED ? depth : best;
        }
        return trace(best);
    }

    /** Costs relative to the cheapest, so that a long text cannot overflow them. */
    private static int[] rebased(int[] cost) {
        int least = Math.min(cost[0], Math.min(cost[1], cost[2]));
        for (int depth = 0; depth < DEPTHS; depth++) {
            cost[depth] = cost[depth] >= IMPOSSIBLE ? IMPOSSIBLE : cost[depth] - least;
        }
        return cost;
    }

    private void extend(int item, int depth, int cost, int[] next) {
        if (marks.isBreak(item)) {
            boolean reopened = startsParagraph(marks.position(item));
            int dropped = depth == 0 ? 0 : depth == 1 && reopened ? 1 : depth * UNPAIRED;
            offer(item, depth, 0, Role.DROP, cost + dropped, next);
            if (depth > 0) {
                offer(item, depth, depth, Role.CARRY, cost + CARRIED * marks.paragraphs(item), next);
            }
            return;
        }
        int open = openCost(item);
        int close = closeCost(item);
        offer(item, depth, depth, Role.LITERAL, cost + literalCost(item), next);
        switch (depth) {
            case 0 -> {
                offer(item, 0, 1, Role.OPEN, cost + open, next);
                offer(item, 0, 0, Role.CLOSE_ONLY, cost + close + UNPAIRED, next);
            }
            case 1 -> {
                offer(item, 1, 2, Role.OPEN, cost + open + NESTED, next);
                offer(item, 1, 1, Role.REOPEN, cost + open + UNPAIRED, next);
                offer(item, 1, 0, Role.CLOSE, cost + close, next);
            }
            default -> offer(item, 2, 1, Role.CLOSE, cost + close, next);
        }
    }

    private void offer(int item, int from, int to, Role role, int cost, int[] next) {
        if (cost < next[to]) {
            next[to] = cost;
            back[item * DEPTHS + to] = (byte) (role.ordinal() << ROLE_SHIFT | from);
        }
    }

    private Role[] trace(int last) {
        var roles = new Role[marks.size()];
        int depth = last;
        for (int item = marks.size() - 1; item >= 0; item--) {
            int step = back[item * DEPTHS + depth];
            roles[item] = ROLES[step >> ROLE_SHIFT];
            depth = step & (1 << ROLE_SHIFT) - 1;
        }
        return roles;
    }

    private int openCost(int item) {
        int at = marks.position(item);
        char before = before(at);
        char after = after(at + marks.width(item));
        int cost = DoubleMarks.hint(text.charAt(at)) == DoubleMarks.HINT_CLOSE ? WRONG_GLYPH : 0;
        cost += Neighbour.opensAfter(before) ? 0 : 3;
        return cost + (after == '\n' ? 4 : Neighbour.isClosing(after) ? 3 : after == ' ' ? 2 : after == '-' ? 1 : 0);
    }

    private int closeCost(int item) {
        int at = marks.position(item);
        char before = before(at);
        int cost = DoubleMarks.hint(text.charAt(at)) == DoubleMarks.HINT_OPEN ? WRONG_GLYPH : 0;
        if (before == ' ') {
            cost += Neighbour.endsContent(before(at - 1)) ? 1 : 2;
        } else {
            cost += before == '\n' ? 6 : Neighbour.isOpenBracket(before) ? 3 : 0;
        }
        return cost + (Character.isLetterOrDigit(after(at + marks.width(item))) ? 2 : 0);
    }

    private int literalCost(int item) {
        return Character.isDigit(before(marks.position(item))) ? 2 : 3 * UNPAIRED;
    }

    private boolean startsParagraph(int at) {
        char before = before(at);
        return before == '\n' || before == ' ' && before(at - 1) == '\n';
    }

    private char before(int at) {
        return at > 0 ? text.charAt(at - 1) : '\n';
    }

    private char after(int at) {
        return at < text.length() ? text.charAt(at) : '\n';
    }
}
