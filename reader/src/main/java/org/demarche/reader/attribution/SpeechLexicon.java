package org.demarche.reader.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.reader.finding.Act;

/** The words that attribute, from {@code speech.tsv}, whose header documents the format. Immutable. */
final class SpeechLexicon {
    private static final String RESOURCE = "speech.tsv";

    private final Map<SpeechWord.Kind, Map<String, SpeechWord>> byLemma = new EnumMap<>(SpeechWord.Kind.class);
    private final Map<String, List<SpeechWord>> phrases = new HashMap<>();

    private final Map<String, List<SpeechWord>> possessives = new HashMap<>();
    private final Inflections inflections;

    private SpeechLexicon(Iterable<SpeechWord> words) {
        inflections = new Inflections(words);
        for (SpeechWord.Kind kind : SpeechWord.Kind.values()) {
            byLemma.put(kind, new HashMap<>());
        }
        for (SpeechWord word : words) {
            if (word.kind() == SpeechWord.Kind.PREPOSITION) {
                phrases.merge(word.lemma(), List.of(word), SpeechLexicon::joined);
            } else if (word.kind() == SpeechWord.Kind.POSSESSIVE) {
                possessives.merge(word.words().get(1), List.of(word), SpeechLexicon::joined);
            } else {
                ofKind(word.kind()).put(String.join(" ", word.words()), word);
            }
        }
    }

    private static List<SpeechWord> joined(List<SpeechWord> some, List<SpeechWord> more) {
        var all = new java.util.ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** The bundled lexicon. */
    static SpeechLexicon load() {
        try (InputStream in = SpeechLexicon.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path; build the reader again");
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a lexicon; a line that is not an entry is an error that names the line. */
    static SpeechLexicon read(BufferedReader lines) throws IOException {
        var words = new HashMap<String, SpeechWord>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            SpeechWord word = parse(line, number);
            if (words.put(word.kind() + " " + word.words(), word) != null) {
                throw new IllegalArgumentException(RESOURCE + ":" + number + ": stands twice: " + line);
            }
        }
        return new SpeechLexicon(words.values());
    }

    private static SpeechWord parse(String line, int number) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 4) {
            throw new IllegalArgumentException(RESOURCE + ":" + number + ": four fields expected: " + line);
        }
        try {
            int frames = 0;
            for (String frame : fields[2].split(",", -1)) {
                frames |= Frame.of(frame).bit();
            }
            String[] acts = fields[3].split("/", -1);
            return new SpeechWord(
                    List.of(fields[0].split(" ", -1)),
                    SpeechWord.Kind.of(fields[1]),
                    frames,
                    Act.valueOf(acts[0]),
                    Act.valueOf(acts[acts.length - 1]));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(RESOURCE + ":" + number + ": " + e.getMessage(), e);
        }
    }

    /** The entry of a lemma, particle behind a space. */
    Optional<SpeechWord> find(SpeechWord.Kind kind, String lemma) {
        return Optional.ofNullable(ofKind(kind).get(lemma));
    }

    /** The verb of which a word is a regular form, for words whose lemma is not known. */
    Optional<SpeechWord> verbOf(String form) {
        return inflections.find(form);
    }

    /** The prepositional phrases ("according to") that start with a word. */
    List<SpeechWord> phrasesFrom(String word) {
        return phrases.getOrDefault(word, List.of());
    }

    /** The phrases around a possessor that end with a noun, by the noun's form: "in X's words". */
    List<SpeechWord> possessives(String noun) {
        return possessives.getOrDefault(noun, List.of());
    }

    private Map<String, SpeechWord> ofKind(SpeechWord.Kind kind) {
        return byLemma.computeIfAbsent(kind, k -> new HashMap<>());
    }
}
