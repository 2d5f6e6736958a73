package org.demarche.peers.corenlp;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import org.demarche.lab.bench.Peer;
import org.demarche.lab.syntax.Tally;
import org.demarche.lab.syntax.WordReader;

/**
 * CoreNLP with its default English models. A pipeline's name is its list of annotators. Tags of the Universal
 * Dependencies, which it does not give, are made from its Penn tags and relations by {@code upos.tsv}; its basic
 * dependencies are compared as they are, without relation subtypes.
 */
public final class CoreNlp implements Peer {
    private static final String TREES = "tokenize,pos,lemma,depparse";
    private static final String NAMES = "tokenize,pos,lemma,depparse,ner";
    private static final String QUOTES = "tokenize,pos,lemma,ner,depparse,coref,quote";

    @Override
    public String name() {
        return "corenlp";
    }

    @Override
    public List<Pairing> pairings() {
        return List.of(new Pairing(TREES, "syntax"), new Pairing(NAMES, "syntax"), new Pairing(QUOTES, "reader"));
    }

    @Override
    public Pipeline load(String pipeline) {
        StanfordCoreNLP loaded = pipeline(pipeline, true);
        return story -> () -> loaded.annotate(new Annotation(story.document().text()));
    }

    /** A pipeline; one over given words does not insist on its tokenizer. */
    static StanfordCoreNLP pipeline(String annotators, boolean complete) {
        var properties = new Properties();
        properties.setProperty("annotators", annotators);
        return new StanfordCoreNLP(properties, complete);
    }

    @Override
    public Set<Tally.Part> parts() {
        return EnumSet.allOf(Tally.Part.class);
    }

    @Override
    public WordReader syntax() {
        return new GivenWords(pipeline("pos,lemma,depparse", false));
    }

    @Override
    public Optional<WordReader> names() {
        return Optional.of(new GivenWords(pipeline("pos,lemma,ner", false)));
    }

    @Override
    public Optional<Function<String, List<Quoted>>> attribution() {
        return Optional.of(new Quotes());
    }
}
