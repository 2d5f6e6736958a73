package org.demarche.lab.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.reader.finding.Span;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** A story's annotated attributions, in the tokens of its parse. */
final class GoldTokens {
    /** No attributions. */
    static final GoldTokens NONE = new GoldTokens();

    private final List<Roles> all = new ArrayList<>();
    private final Map<Integer, Roles> byCue = new HashMap<>();

    /** The tokens of each role. */
    record Roles(BitSet source, BitSet cue, BitSet content) {}

    private GoldTokens() {}

    /** @param candidates the tokens that may head a cue, as the attributor sees it */
    GoldTokens(ParsedText parsed, List<PolNeAR.Attribution> attributions, BitSet candidates) {
        for (PolNeAR.Attribution attribution : attributions) {
            var roles = new Roles(
                    tokens(parsed, attribution.source()),
                    tokens(parsed, attribution.cue()),
                    withoutComplementizer(parsed, tokens(parsed, attribution.content())));
            if (!roles.content().isEmpty()) {
                all.add(roles);
                head(parsed, roles.cue(), candidates).ifPresent(cue -> byCue.putIfAbsent(cue, roles));
            }
        }
    }

    private static BitSet tokens(ParsedText parsed, List<Span> spans) {
        var tokens = new BitSet();
        for (Span span : spans) {
            for (int t = parsed.tokenAt(span.start()); t < parsed.size(); t++) {
                if (parsed.span(t).start() >= span.end()) {
                    break;
                }
                tokens.set(t);
            }
        }
        return tokens;
    }

    /** The corpus counts "that" as content, this reader does not. */
    private static BitSet withoutComplementizer(ParsedText parsed, BitSet content) {
        int first = content.nextSetBit(0);
        if (first >= 0
                && content.cardinality() > 1
                && parsed.lower(first).equals("that")
                && (parsed.relation(first) == Relation.MARK || mistaken(parsed, content, first))) {
            content.clear(first);
        }
        return content;
    }

    /** "that growth would return", where the parser takes the complementizer for a demonstrative. */
    private static boolean mistaken(ParsedText parsed, BitSet content, int first) {
        int next = first + 1;
        return content.cardinality() > 3
                && next < parsed.size()
                && (parsed.upos(next).nominal() || parsed.upos(next) == Upos.ADJ);
    }

    /** The candidate of a cue that governs the others in it. */
    private static Optional<Integer> head(ParsedText parsed, BitSet cue, BitSet candidates) {
        Optional<Integer> first = Optional.empty();
        for (int t = cue.nextSetBit(0); t >= 0; t = cue.nextSetBit(t + 1)) {
            if (!candidates.get(t)) {
                continue;
            }
            int above = parsed.head(t);
            if (above == ParsedText.NONE || !cue.get(above)) {
                return Optional.of(t);
            }
            first = first.isPresent() ? first : Optional.of(t);
        }
        return first;
    }

    /** The annotated attributions that have a content. */
    List<Roles> all() {
        return all;
    }

    /** The annotated attribution of a cue. */
    Optional<Roles> of(int cue) {
        return Optional.ofNullable(byCue.get(cue));
    }

    /** How many have a cue that the attributor sees. */
    int seen() {
        return byCue.size();
    }
}
