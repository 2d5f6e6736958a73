package org.demarche.reader.actors;

import java.util.ArrayList;
import java.util.List;

/** The words of persons' names, folded for comparison. */
public final class PersonNames {
    private PersonNames() {}

    /** The folded words of a name, particles left out; hyphens part words. */
    public static List<String> keys(String name, Spelling spelling) {
        var keys = new ArrayList<String>(4);
        int start = -1;
        for (int i = 0; i <= name.length(); i++) {
            boolean inside = i < name.length() && !Character.isWhitespace(name.charAt(i)) && name.charAt(i) != '-';
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                add(keys, name.substring(start, i), spelling);
                start = -1;
            }
        }
        return keys;
    }

    private static void add(List<String> keys, String word, Spelling spelling) {
        String plain = Spelling.plain(word);
        if (!plain.isEmpty() && !spelling.particle(plain)) {
            keys.add(spelling.key(plain));
        }
    }

    /** The word by which a person is called alone: the last, or the one marked with a star. */
    public static String surname(String markedName, Spelling spelling) {
        int star = markedName.indexOf('*');
        String name = star < 0 ? markedName : markedName.substring(0, star);
        List<String> keys = keys(name, spelling);
        return keys.isEmpty() ? "" : keys.get(keys.size() - 1);
    }
}
