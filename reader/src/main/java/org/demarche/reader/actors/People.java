package org.demarche.reader.actors;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Persons in office. The hand-made file is read whole; the generated one, sorted by folded surname, stays bytes in
 * which lines are looked up, so that loading it costs nothing.
 */
final class People {
    private static final int FIELDS = 7;
    private static final String ALWAYS = "always";
    private static final int FEW = 5;

    /** A term that began so many years before the latest of all had begun when most stories were written. */
    private static final int LONG = 5;

    private final Spelling spelling;
    private final Map<String, List<Office>> wellKnown = new HashMap<>();
    private final Map<String, List<Office>> holders = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final byte[] generated;
    private String newest = "";
    private final int[] lines;

    private People(KnowledgeFiles files, Spelling spelling, Codes codes, Set<String> classes) {
        this.spelling = spelling;
        var several = new HashSet<String>();
        for (KnowledgeFile.Line line : files.read("shared-offices.tsv", 2, 2)) {
            several.add(line.field(0));
            if (line.field(1).equals(ALWAYS)) {
                shared.add(line.field(0));
            }
        }
        new TermsOfOffice(several, codes, classes)
                .check(files.read("people.tsv", FIELDS, FIELDS))
                .forEach(this::known);
        generated = KnowledgeFile.bytes("office-holders.tsv");
        lines = lineStarts(generated);
    }

    /** Reads {@code people.tsv}, {@code office-holders.tsv} and {@code shared-offices.tsv}. */
    static People load(KnowledgeFiles files, Spelling spelling, Codes codes, Set<String> classes) {
        return new People(files, spelling, codes, classes);
    }

    private void known(KnowledgeFile.Line line) {
        String usual = line.list(0).get(0).replace("*", "");
        newest = newest.compareTo(line.field(5)) < 0 ? line.field(5) : newest;
        for (String variant : line.list(0)) {
            var office = new Office(
                    usual,
                    PersonNames.keys(variant.replace("*", ""), spelling),
                    PersonNames.surname(variant, spelling),
                    line.fields().get(1).charAt(0),
                    line.field(2),
                    line.field(3),
                    line.field(4),
                    line.field(5),
                    line.field(6),
                    true);
            wellKnown.computeIfAbsent(office.surname(), s -> new ArrayList<>()).add(office);
            if (variant.replace("*", "").equals(usual) && !shared.contains(office.topic())) {
                holders.computeIfAbsent(office.code() + office.topic(), c -> new ArrayList<>())
                        .add(office);
            }
        }
    }

    private static int[] lineStarts(byte[] text) {
        int count = 0;
        for (byte b : text) {
            count += b == '\n' ? 1 : 0;
        }
        int[] starts = new int[count];
        int found = 0;
        int start = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                if (text[start] != '#') {
                    starts[found++] = start;
                }
                start = i + 1;
            }
        }
        return java.util.Arrays.copyOf(starts, found);
    }

    /** Every known term of persons with all these folded name words, at least two; well-known persons first. */
    List<Office> named(List<String> keys) {
        var offices = new ArrayList<Office>();
        if (keys.size() < 2) {
            return offices;
        }
        addNamed(keys, keys.get(keys.size() - 1), offices);
        if (!keys.get(0).equals(keys.get(keys.size() - 1))) {
            addNamed(keys, keys.get(0), offices);
        }
        return offices;
    }

    private void addNamed(List<String> keys, String surname, List<Office> offices) {
        for (Office office : wellKnown.getOrDefault(surname, List.of())) {
            if (office.named(keys)) {
                offices.add(office);
            }
        }
        if (!offices.isEmpty()) {
            return;
        }
        for (int line = firstLine(surname); line < lines.length; line++) {
            Office office = parse(line);
            if (!office.surname().equals(surname)) {
                return;
            }
            if (office.named(keys)) {
                offices.add(office);
            }
        }
    }

    /** Whether a term that began on a day began long before the files end. */
    boolean longKnown(String from) {
        return Years.before(from, newest, LONG);
    }

    /** The terms of well-known persons called by a folded surname. */
    List<Office> called(String surname) {
        return wellKnown.getOrDefault(surname, List.of());
    }

    /** Whether a folded surname is one of many: more people in office bear it than {@link #FEW}. */
    boolean common(String surname) {
        int count = 0;
        String last = "";
        for (int line = firstLine(surname); line < lines.length && count <= FEW; line++) {
            Office office = parse(line);
            if (!office.surname().equals(surname)) {
                break;
            }
            count += office.person().equals(last) ? 0 : 1;
            last = office.person();
        }
        return count > FEW;
    }

    /** Whether anybody is listed in an office of an actor. */
    boolean knows(String code, String topic) {
        return holders.containsKey(code + topic);
    }

    /** Who held an office for an actor on an ISO day, where exactly one well-known person is listed. */
    List<Office> holding(String code, String topic, String day) {
        var found = new ArrayList<Office>();
        for (Office office : holders.getOrDefault(code + topic, List.of())) {
            if (office.holds(day)) {
                found.add(office);
            }
        }
        return found;
    }

    private int firstLine(String surname) {
        byte[] key = surname.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = lines.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(lines[middle], key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Compares the first field of the line at an offset with a key. */
    private int compare(int start, byte[] key) {
        for (int i = 0; ; i++) {
            int own = generated[start + i] == '\t' ? -1 : generated[start + i] & 0xff;
            int other = i == key.length ? -1 : key[i] & 0xff;
            if (own != other || own < 0) {
                return Integer.compare(own, other);
            }
        }
    }

    private Office parse(int line) {
        int end = lines[line];
        while (generated[end] != '\n') {
            end++;
        }
        String text = new String(generated, lines[line], end - lines[line], StandardCharsets.UTF_8);
        List<String> fields = KnowledgeFile.split(text, '\t');
        return new Office(
                fields.get(1),
                PersonNames.keys(fields.get(1), spelling),
                fields.get(0),
                '-',
                fields.get(2),
                fields.get(3),
                fields.get(4),
                fields.get(5),
                fields.get(6),
                false);
    }
}
