package org.demarche.reader.events;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.reader.syntax.ParsedText;

/** PLOVER's contexts by the words that tell them: {@code contexts.tsv} tells its format. */
final class Contexts {
    private static final int REACH = 80;

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> byWord = new HashMap<>();

    static Contexts load() {
        var contexts = new Contexts();
        for (ResourceLines.Line line : ResourceLines.of("contexts.tsv")) {
            String[] columns = line.text().split("\t+");
            if (columns.length != 2) {
                throw line.error("a context, a tab and its words");
            }
            contexts.names.add(columns[0].trim());
            for (String word : columns[1].trim().split("\\s+")) {
                contexts.byWord.put(word, contexts.names.size() - 1);
            }
        }
        return contexts;
    }

    /** The contexts that the words below a predicate tell, in the order of the table. */
    List<String> of(ParsedText parsed, int predicate) {
        var told = new BitSet(names.size());
        int first = Math.max(parsed.subtreeFirst(predicate), predicate - REACH);
        int end = Math.min(parsed.subtreeEnd(predicate), predicate + REACH);
        for (int t = first; t < end; t++) {
            Integer context = byWord.getOrDefault(parsed.lemma(t), byWord.get(parsed.lower(t)));
            if (context != null) {
                told.set(context);
            }
        }
        return told.stream().mapToObj(names::get).toList();
    }
}
