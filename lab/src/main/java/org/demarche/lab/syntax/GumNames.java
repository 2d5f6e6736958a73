package org.demarche.lab.syntax;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.reader.syntax.Name;
import org.demarche.reader.syntax.NameLabels;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.Upos;

/**
 * The names in GUM's annotation of entities (column MISC, {@code Entity=(1-person-new-...}): those of persons,
 * organisations and places whose head is a proper noun. GUM knows no names of peoples and gives titles to persons, so
 * what stands with a capital and is not a name here has no label.
 */
final class GumNames {
    private static final int UNKNOWN = -1;
    private static final Pattern FIELD = Pattern.compile("(?:^|\\|)Entity=([^|]*)");
    private static final Pattern BRACKET = Pattern.compile("\\((\\d+)-([a-z]+)-[^()]*(\\))?|(\\d+)\\)");
    private static final Map<String, NameType> TYPES =
            Map.of("person", NameType.PERSON, "organization", NameType.ORGANISATION, "place", NameType.LOCATION);

    private final Conllu.Sentence sentence;
    private final int[] labels;

    private GumNames(Conllu.Sentence sentence) {
        this.sentence = sentence;
        labels = new int[sentence.size()];
        for (int t = 0; t < labels.length; t++) {
            labels[t] = capital(t) ? UNKNOWN : NameLabels.OUTSIDE;
        }
    }

    /** The labels of a sentence's names, -1 where they are not known; nothing where no entity is annotated. */
    static int[] labels(Conllu.Sentence sentence) {
        if (Arrays.stream(sentence.misc()).noneMatch(m -> FIELD.matcher(m).find())) {
            return new int[0];
        }
        var names = new GumNames(sentence);
        names.read();
        return names.labels;
    }

    private void read() {
        var open = new HashMap<String, Integer>();
        var types = new HashMap<String, String>();
        for (int t = 0; t < labels.length; t++) {
            Matcher field = FIELD.matcher(sentence.misc()[t]);
            Matcher bracket = BRACKET.matcher(field.find() ? field.group(1) : "");
            while (bracket.find()) {
                String id = bracket.group(4) == null ? bracket.group(1) : bracket.group(4);
                if (bracket.group(4) == null) {
                    open.put(id, t);
                    types.put(id, bracket.group(2));
                }
                if (bracket.group(3) != null || bracket.group(4) != null) {
                    int first = open.getOrDefault(id, t);
                    name(first, t + 1, types.getOrDefault(id, "")).ifPresent(this::put);
                }
            }
        }
    }

    private void put(Name name) {
        for (int t = name.first(); t < name.end(); t++) {
            if (labels[t] > NameLabels.OUTSIDE) {
                return; // the inner of two names stands
            }
        }
        NameLabels.put(name, labels);
    }

    private Optional<Name> name(int first, int end, String type) {
        NameType known = TYPES.get(type);
        int head = head(first, end);
        if (known == null
                || sentence.upos()[head] != Upos.PROPN
                || sentence.xpos()[head].equals("NNPS") && known == NameType.PERSON) {
            return Optional.empty();
        }
        int from = head;
        int to = head + 1;
        if (known == NameType.PERSON) {
            while (to < end && sentence.upos()[to] == Upos.PROPN && sentence.labels()[to].equals("flat")) {
                to++;
            }
        } else {
            from = first;
            to = end;
            while (from < head && !opens(from)) {
                from++;
            }
            while (to > head + 1 && !capital(to - 1)) {
                to--;
            }
            if (!plain(from, to)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Name(from, to, known));
    }

    private boolean capital(int t) {
        return Character.isUpperCase(sentence.forms()[t].charAt(0));
    }

    private boolean opens(int t) {
        return capital(t) && sentence.upos()[t] != Upos.DET && sentence.upos()[t] != Upos.ADP;
    }

    /** Whether the words between are such as names have. */
    private boolean plain(int from, int to) {
        for (int t = from; t < to; t++) {
            Upos upos = sentence.upos()[t];
            if (upos == Upos.PUNCT && !sentence.forms()[t].equals("-") || upos == Upos.VERB || upos == Upos.PRON) {
                return false;
            }
        }
        return true;
    }

    private int head(int first, int end) {
        for (int t = first; t < end; t++) {
            if (sentence.heads()[t] < first || sentence.heads()[t] >= end) {
                return t;
            }
        }
        return first;
    }
}
