package org.demarche.reader.actors;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.reader.actors.Term.Kind;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.text.Metadata;

/**
 * The state that a paper is of: by the host of its pages, {@code domains.tsv}, or as a medium of {@code bodies.tsv}.
 */
final class Papers {
    private final Map<String, String> states = new HashMap<>();
    private final Lexicon lexicon;

    private Papers(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Reads the file. */
    static Papers load(KnowledgeFiles files, Codes codes, Lexicon lexicon) {
        var papers = new Papers(lexicon);
        for (KnowledgeFile.Line line : files.read("domains.tsv", 2, 2)) {
            if (!line.field(0).isEmpty()) {
                codes.check(line.field(0), line);
            }
            for (String host : line.list(1)) {
                if (papers.states.put(host, line.field(0)) != null && !line.added()) {
                    throw line.error("listed twice: " + host);
                }
            }
        }
        return papers;
    }

    /** The state of the paper that published a story, "" where not known. */
    String state(Metadata metadata) {
        Optional<String> byHost = metadata.url().flatMap(this::byAddress);
        return byHost.or(() -> metadata.publisher().flatMap(this::byHost))
                .orElseGet(() -> metadata.publisher().map(this::byName).orElse(""));
    }

    private Optional<String> byAddress(String url) {
        int scheme = url.indexOf("://");
        String rest = scheme < 0 ? url : url.substring(scheme + 3);
        int end = 0;
        while (end < rest.length() && "/?#:%".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return byHost(rest.substring(0, end));
    }

    /** By the longest ending that is listed: "www.paper.co.ke", "paper.co.ke", ".co.ke", ".ke". */
    private Optional<String> byHost(String written) {
        String host = written.toLowerCase(Locale.ROOT);
        for (int at = 0; at >= 0; at = host.indexOf('.', at + 1)) {
            String whole = at == 0 ? host : host.substring(at + 1);
            String state = states.getOrDefault(whole, states.get('.' + whole));
            if (state != null) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    private String byName(String publisher) {
        for (Term term : lexicon.exactly(publisher)) {
            if (term.kind() == Kind.BODY && Codes.ofState(term.code())) {
                return Actor.partyOf(term.code());
            }
        }
        return "";
    }
}
