package org.demarche.reader.attribution;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.reader.finding.Act;
import org.demarche.reader.resource.Lexicons;
import org.demarche.reader.resource.Table;

/** The words that attribute, from {@code speech.tsv}, whose header documents the format. Immutable. */
final class SpeechLexicon {
    private static final String RESOURCE = "speech.tsv";
    private static final int FIELDS = 4;

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

    /** The bundled lexicon, with a user's words on top: a word that is bundled too is replaced. */
    static SpeechLexicon load(Lexicons added) {
        var words = new HashMap<String, SpeechWord>();
        Table.read(SpeechLexicon.class, RESOURCE, row -> {
            SpeechWord word = parse(row);
            if (words.put(key(word), word) != null) {
                throw new IllegalArgumentException("stands twice: " + word.lemma());
            }
        });
        added.read(RESOURCE, row -> {
            SpeechWord word = parse(row);
            words.put(key(word), word);
        });
        return new SpeechLexicon(words.values());
    }

    private static String key(SpeechWord word) {
        return word.kind() + " " + word.words();
    }

    private static SpeechWord parse(Table.Row row) {
        List<String> fields = row.fields();
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException("four fields between tabs expected, found " + fields.size());
        }
        int frames = 0;
        for (String frame : fields.get(2).split(",", -1)) {
            frames |= Frame.of(frame).bit();
        }
        String[] acts = fields.get(3).split("/", -1);
        return new SpeechWord(
                List.of(fields.get(0).split(" ", -1)),
                SpeechWord.Kind.of(fields.get(1)),
                frames,
                act(acts[0]),
                act(acts[acts.length - 1]));
    }

    private static Act act(String name) {
        return Arrays.stream(Act.values())
                .filter(act -> act.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no act " + name + "; those there are: "
                        + Arrays.stream(Act.values()).map(Act::name).collect(Collectors.joining(", "))));
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
