package org.demarche.lab.bench;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.demarche.lab.input.InputException;
import org.demarche.lab.syntax.Tally;
import org.demarche.lab.syntax.WordReader;
import org.demarche.reader.Reader;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.StructureReader;
import org.demarche.reader.syntax.SyntaxEngine;
import org.demarche.reader.syntax.Upos;
import org.demarche.reader.text.RepairedText;
import org.demarche.reader.text.Repairer;

/**
 * Demarche, measured by the same harness as its peers: its engine over given words, its engine over raw text, the whole
 * reader.
 */
final class OwnPeer implements Peer {
    static final String NAME = "demarche";
    static final String TAGS = "tags, trees and names";
    static final String SYNTAX = "syntax";
    static final String READER = "reader";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Pairing> pairings() {
        return List.of(new Pairing(TAGS, TAGS), new Pairing(SYNTAX, SYNTAX), new Pairing(READER, READER));
    }

    @Override
    public Pipeline load(String pipeline) {
        return switch (pipeline) {
            case TAGS -> tags();
            case SYNTAX -> syntaxAlone();
            case READER -> reader();
            default -> throw new InputException("Demarche has no pipeline '" + pipeline + "'");
        };
    }

    /** Tags come with trees and names: they are decided on together. */
    private static Pipeline tags() {
        StructureReader structure = StructureReader.load();
        return story -> {
            String[] forms = story.sentences().stream()
                    .flatMap(words -> List.of(words).stream())
                    .toArray(String[]::new);
            var bounds = new int[story.sentences().size() + 1];
            for (int s = 0; s < story.sentences().size(); s++) {
                bounds[s + 1] = bounds[s] + story.sentences().get(s).length;
            }
            int size = forms.length;
            return () ->
                    structure.read(forms, bounds, new Upos[size], new String[size], new int[size], new Relation[size]);
        };
    }

    /** Words, sentences, tags, lemmas, trees and names; the repair before it is not timed. */
    private static Pipeline syntaxAlone() {
        SyntaxEngine engine = SyntaxEngine.load();
        Repairer repairer = Repairer.load();
        return story -> {
            RepairedText text = repairer.repair(story.document());
            return () -> engine.parse(text);
        };
    }

    private static Pipeline reader() {
        Reader reader = Reader.load();
        return story -> () -> reader.read(story.document());
    }

    @Override
    public Set<Tally.Part> parts() {
        return EnumSet.allOf(Tally.Part.class);
    }

    @Override
    public WordReader syntax() {
        return WordReader.own();
    }

    @Override
    public Optional<WordReader> names() {
        return Optional.of(WordReader.own());
    }

    @Override
    public Optional<Function<String, List<Quoted>>> attribution() {
        return Optional.empty(); // scored from its own findings: see Comparison
    }
}
