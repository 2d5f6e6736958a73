package org.demarche.reader.moves;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.finding.Act;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Event;
import org.demarche.reader.finding.Span;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Upos;

/** Which statement a token stands in, and which statement or event it tells. */
final class Claims {
    private final ParsedText parsed;
    private final Statement[] inside;
    private final Statement[] cue;
    private final Event[] event;

    Claims(ParsedText parsed, List<Statement> statements, List<Event> events) {
        this.parsed = parsed;
        inside = new Statement[parsed.size()];
        cue = new Statement[parsed.size()];
        event = new Event[parsed.size()];
        var widest = new ArrayList<>(statements);
        widest.sort(Comparator.comparingInt(Claims::length).reversed());
        for (Statement statement : widest) {
            fill(statement.content().spans(), inside, statement);
            fill(statement.cue().spans(), cue, statement);
        }
        for (Event one : events) {
            fill(one.trigger().spans(), event, one);
        }
    }

    private static int length(Statement statement) {
        return statement.content().spans().stream().mapToInt(Span::length).sum();
    }

    private <T> void fill(List<Span> spans, T[] column, T value) {
        for (Span span : spans) {
            for (int t = parsed.tokenAt(span.start());
                    t < parsed.size() && parsed.span(t).start() < span.end();
                    t++) {
                column[t] = value;
            }
        }
    }

    /** The innermost statement whose content holds a token. */
    @SuppressWarnings("NullAway") // a sparse column
    Optional<Statement> around(int token) {
        return Optional.ofNullable(inside[token]);
    }

    /** Whether a statement's content begins with a token, complementizer left out. */
    boolean begins(int token) {
        return around(token)
                .filter(statement -> {
                    int first = parsed.tokenAt(statement.content().start());
                    return first == token || first == token - 1;
                })
                .isPresent();
    }

    /** The statement that a token attributes. */
    @SuppressWarnings("NullAway") // a sparse column
    Optional<Statement> cuedBy(int token) {
        return Optional.ofNullable(cue[token]);
    }

    /** Who claims what a token tells, outermost first; empty where the narrator does. */
    List<Actor> chain(int token) {
        return around(token).map(Statement::claimants).orElse(List.of());
    }

    /** Whether what a token tells is only asked about, or denied. */
    boolean untold(int token) {
        return around(token)
                .filter(statement -> statement.act() == Act.ASK || statement.act() == Act.DENY && clause(statement))
                .isPresent();
    }

    /** "Denied that it had agreed", not "denied the request". */
    private boolean clause(Statement statement) {
        int content = parsed.tokenAt(statement.content().start());
        int cue = parsed.tokenAt(statement.cue().start());
        return content > cue && content < parsed.size() && parsed.upos(content - 1) == Upos.SCONJ;
    }

    /** Ids of the statements and the event that a token's finding is read from. */
    @SuppressWarnings("NullAway") // a sparse column
    List<String> from(int token) {
        var from = new ArrayList<String>();
        cuedBy(token).ifPresent(statement -> from.add(statement.id()));
        around(token).ifPresent(statement -> from.add(statement.id()));
        Optional.ofNullable(event[token]).ifPresent(one -> from.add(one.id()));
        return from;
    }
}
