package org.demarche.reader.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words that tell an attribution's parts apart, from {@code roles.tsv}, whose header explains them. Immutable. */
final class RoleWords {
    private static final String RESOURCE = "roles.tsv";

    private final Map<Kind, Set<String>> words;

    private RoleWords(Map<Kind, Set<String>> words) {
        this.words = words;
    }

    /** The classes of words. */
    enum Kind {
        COMPLEMENTIZER,
        TOPIC,
        MEDIUM,
        SETTING,
        ADDRESSEE,
        OCCASION,
        RESPONSE,
        SILENCE,
        RELAY,
        LIGHT,
        DEED,
        YARDSTICK,
        OUTLET,
        IDIOM,
        QUOTATIVE,
        EXPLETIVE,
        ASKER,
        ANSWERER,
        SPEAKER,
        INQUIRY,
        BACKSHIFT,
        MANNER,
        CALLED,
        RESUMPTIVE,
        REFERENCE,
        ASPECT,
        NOBODY,
        NAMING,
        CALENDAR,
        DAY,
        DAYPART,
        DEFINITE,
        TAKEN,
        ASKING,
        APPEARANCE,
        ORIGIN,
        BLOW
    }

    /** The bundled words. */
    static RoleWords load() {
        try (InputStream in = RoleWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path; build the reader again");
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RoleWords read(BufferedReader lines) throws IOException {
        var words = new EnumMap<Kind, Set<String>>(Kind.class);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            if (fields.length != 2) {
                throw new IllegalArgumentException(RESOURCE + ":" + number + ": a class and its words expected");
            }
            try {
                words.put(Kind.valueOf(fields[0].toUpperCase(Locale.ROOT)), Set.of(fields[1].split(",", -1)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(RESOURCE + ":" + number + ": " + e.getMessage(), e);
            }
        }
        return new RoleWords(words);
    }

    /** The words of a class. */
    Set<String> of(Kind kind) {
        return words.getOrDefault(kind, Set.of());
    }

    /** Whether a lemma is of a class. */
    boolean is(Kind kind, String lemma) {
        return words.getOrDefault(kind, Set.of()).contains(lemma);
    }
}
