package org.demarche.peers.opennlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import org.demarche.lab.bench.Peer;
import org.demarche.lab.syntax.Tally;
import org.demarche.lab.syntax.WordReader;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Upos;

/** OpenNLP's tagger with its English UD model (trained on EWT), over given words. */
public final class OpenNlp implements Peer {
    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
    private static final String TAGS = "tags";

    @Override
    public String name() {
        return "opennlp";
    }

    @Override
    public List<Pairing> pairings() {
        return List.of(new Pairing(TAGS, TAGS));
    }

    @Override
    public Pipeline load(String pipeline) {
        POSTaggerME tagger = tagger();
        return story -> () -> story.sentences().forEach(tagger::tag);
    }

    private static POSTaggerME tagger() {
        try (InputStream model = OpenNlp.class.getResourceAsStream(MODEL)) {
            return new POSTaggerME(new POSModel(model), POSTagFormat.UD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<Tally.Part> parts() {
        return EnumSet.of(Tally.Part.UPOS);
    }

    @Override
    public WordReader syntax() {
        POSTaggerME tagger = tagger();
        return (forms, sentences) -> {
            var upos = new Upos[forms.length];
            for (int s = 0; s + 1 < sentences.length; s++) {
                String[] tags = tagger.tag(Arrays.copyOfRange(forms, sentences[s], sentences[s + 1]));
                for (int t = 0; t < tags.length; t++) {
                    upos[sentences[s] + t] = first(tags[t]);
                }
            }
            var none = new String[forms.length];
            Arrays.fill(none, "");
            var heads = new int[forms.length];
            Arrays.fill(heads, ParsedText.NONE);
            return new WordReader.Words(upos, none, none, heads, none, List.of());
        };
    }

    /** Whole contractions are "AUX+PART" to this model; over the words of UD the first of them is meant. */
    private static Upos first(String tag) {
        int plus = tag.indexOf('+');
        return Upos.valueOf(plus < 0 ? tag : tag.substring(0, plus));
    }

    @Override
    public Optional<WordReader> names() {
        return Optional.empty();
    }

    @Override
    public Optional<Function<String, List<Quoted>>> attribution() {
        return Optional.empty();
    }
}
