package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.reader.syntax.ParsedText;

/** Finds phrases whose words of saying attribute nothing: "it goes without saying". Immutable. */
final class Idioms {
    private final Map<String, List<String[]>> byFirst = new HashMap<>();

    Idioms(RoleWords words) {
        for (String phrase : words.of(RoleWords.Kind.IDIOM)) {
            String[] forms = phrase.split(" ", -1);
            byFirst.computeIfAbsent(forms[0], first -> new ArrayList<>()).add(forms);
        }
    }

    /** The tokens of such phrases. */
    BitSet in(ParsedText parsed) {
        var found = new BitSet(parsed.size());
        for (int t = 0; t < parsed.size(); t++) {
            for (String[] forms : byFirst.getOrDefault(parsed.lower(t), List.of())) {
                if (matches(parsed, t, forms)) {
                    found.set(t, t + forms.length);
                }
            }
        }
        return found;
    }

    private static boolean matches(ParsedText parsed, int token, String[] forms) {
        if (token + forms.length > parsed.size()) {
            return false;
        }
        for (int i = 1; i < forms.length; i++) {
            if (!parsed.lower(token + i).equals(forms[i])) {
                return false;
            }
        }
        return true;
    }
}
