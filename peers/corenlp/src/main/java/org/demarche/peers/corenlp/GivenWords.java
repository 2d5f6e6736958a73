package org.demarche.peers.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations.BasicDependenciesAnnotation;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lab.syntax.WordReader;
import org.demarche.reader.resource.Table;
import org.demarche.reader.syntax.Name;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Upos;

/** CoreNLP over words and sentences that are given, past its tokenizer. */
final class GivenWords implements WordReader {
    private static final String ANY = "*";

    private final StanfordCoreNLP pipeline;
    private final Map<String, Upos> tags = new HashMap<>();
    private final Map<String, NameType> types = new HashMap<>();

    GivenWords(StanfordCoreNLP pipeline) {
        this.pipeline = pipeline;
        Table.read(
                GivenWords.class,
                "upos.tsv",
                row -> tags.put(row.required(0) + ' ' + row.required(1), Upos.valueOf(row.required(2))));
        Table.read(GivenWords.class, "names.tsv", row -> types.put(row.required(0), NameType.valueOf(row.required(1))));
    }

    @Override
    public Words read(String[] forms, int[] sentences) {
        Annotation document = document(forms, sentences);
        pipeline.annotate(document);
        var heads = new int[forms.length];
        var labels = new String[forms.length];
        Arrays.fill(heads, ParsedText.NONE);
        Arrays.fill(labels, "root");
        List<CoreMap> read = document.get(CoreAnnotations.SentencesAnnotation.class);
        var names = new ArrayList<Name>();
        for (int s = 0; s < read.size(); s++) {
            tree(read.get(s), sentences[s], heads, labels);
            names(read.get(s), names);
        }
        var upos = new Upos[forms.length];
        var xpos = new String[forms.length];
        var lemmas = new String[forms.length];
        List<CoreLabel> tokens = document.get(CoreAnnotations.TokensAnnotation.class);
        for (int t = 0; t < forms.length; t++) {
            xpos[t] = tokens.get(t).tag();
            lemmas[t] = tokens.get(t).lemma();
            upos[t] = upos(forms[t], xpos[t], labels[t]);
        }
        return new Words(upos, xpos, lemmas, heads, labels, names);
    }

    private Upos upos(String form, String tag, String relation) {
        return Stream.of('=' + form.toLowerCase(Locale.ROOT), relation, ANY)
                .flatMap(key -> Optional.ofNullable(tags.get(tag + ' ' + key)).stream())
                .findFirst()
                .orElse(Upos.X);
    }

    private static Annotation document(String[] forms, int[] sentences) {
        var text = new StringBuilder();
        var tokens = new ArrayList<CoreLabel>();
        for (int s = 0; s + 1 < sentences.length; s++) {
            for (int t = sentences[s]; t < sentences[s + 1]; t++) {
                tokens.add(token(forms[t], t, t - sentences[s] + 1, s, text.length()));
                text.append(forms[t]).append(' ');
            }
        }
        var document = new Annotation(text.toString());
        document.set(CoreAnnotations.TokensAnnotation.class, tokens);
        var maps = new ArrayList<CoreMap>();
        for (int s = 0; s + 1 < sentences.length; s++) {
            maps.add(sentence(tokens.subList(sentences[s], sentences[s + 1]), s, text));
        }
        document.set(CoreAnnotations.SentencesAnnotation.class, maps);
        return document;
    }

    private static CoreLabel token(String form, int at, int index, int sentence, int offset) {
        var token = new CoreLabel();
        token.setWord(form);
        token.setValue(form);
        token.setOriginalText(form);
        token.setBefore(" ");
        token.setAfter(" ");
        token.setBeginPosition(offset);
        token.setEndPosition(offset + form.length());
        token.setIndex(index);
        token.setSentIndex(sentence);
        token.set(CoreAnnotations.TokenBeginAnnotation.class, at);
        token.set(CoreAnnotations.TokenEndAnnotation.class, at + 1);
        return token;
    }

    private static CoreMap sentence(List<CoreLabel> words, int number, CharSequence text) {
        CoreLabel first = words.get(0);
        CoreLabel last = words.get(words.size() - 1);
        var sentence =
                new Annotation(text.subSequence(first.beginPosition(), last.endPosition()).toString());
        sentence.set(CoreAnnotations.TokensAnnotation.class, words);
        sentence.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, first.beginPosition());
        sentence.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, last.endPosition());
        sentence.set(
                CoreAnnotations.TokenBeginAnnotation.class, first.get(CoreAnnotations.TokenBeginAnnotation.class));
        sentence.set(CoreAnnotations.TokenEndAnnotation.class, last.get(CoreAnnotations.TokenEndAnnotation.class));
        sentence.set(CoreAnnotations.SentenceIndexAnnotation.class, number);
        return sentence;
    }

    private static void tree(CoreMap sentence, int first, int[] heads, String[] labels) {
        SemanticGraph graph = sentence.get(BasicDependenciesAnnotation.class);
        if (graph == null) {
            return; // a pipeline without trees
        }
        for (SemanticGraphEdge edge : graph.edgeIterable()) {
            IndexedWord word = edge.getDependent();
            heads[first + word.index() - 1] = first + edge.getGovernor().index() - 1;
            labels[first + word.index() - 1] = edge.getRelation().getShortName();
        }
    }

    private void names(CoreMap sentence, List<Name> names) {
        List<CoreMap> mentions = sentence.get(CoreAnnotations.MentionsAnnotation.class);
        if (mentions == null) {
            return; // a pipeline without names
        }
        for (CoreMap mention : mentions) {
            boolean pronoun = mention.get(CoreAnnotations.TokensAnnotation.class).stream()
                    .allMatch(token -> token.tag().startsWith("PRP"));
            Optional<NameType> type =
                    Optional.ofNullable(types.get(mention.get(CoreAnnotations.EntityTypeAnnotation.class)));
            if (type.isPresent() && !pronoun) {
                names.add(new Name(
                        mention.get(CoreAnnotations.TokenBeginAnnotation.class),
                        mention.get(CoreAnnotations.TokenEndAnnotation.class),
                        type.get()));
            }
        }
    }
}
