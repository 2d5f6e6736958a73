package org.demarche.peers.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator.MentionBeginAnnotation;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator.MentionEndAnnotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.function.Function;
import org.demarche.lab.bench.Peer.Quoted;
import org.demarche.reader.finding.Span;

/** Quotations and the mention that CoreNLP takes for their speaker, in code points. */
final class Quotes implements Function<String, List<Quoted>> {
    private final StanfordCoreNLP pipeline =
            CoreNlp.pipeline("tokenize,pos,lemma,ner,depparse,coref,quote", true);

    @Override
    public List<Quoted> apply(String text) {
        var document = new Annotation(text);
        pipeline.annotate(document);
        List<CoreLabel> tokens = document.get(CoreAnnotations.TokensAnnotation.class);
        List<CoreMap> quotes = document.get(CoreAnnotations.QuotationsAnnotation.class);
        return quotes == null
                ? List.of()
                : quotes.stream().map(quote -> quoted(quote, tokens, text)).toList();
    }

    private static Quoted quoted(CoreMap quote, List<CoreLabel> tokens, String text) {
        Integer first = quote.get(MentionBeginAnnotation.class);
        Integer last = quote.get(MentionEndAnnotation.class);
        List<Span> source = first == null || last == null
                ? List.of()
                : List.of(span(text, tokens.get(first).beginPosition(), tokens.get(last).endPosition()));
        return new Quoted(
                source,
                span(
                        text,
                        quote.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
                        quote.get(CoreAnnotations.CharacterOffsetEndAnnotation.class)));
    }

    private static Span span(String text, int start, int end) {
        int first = text.codePointCount(0, start);
        return new Span(first, first + text.codePointCount(start, end));
    }
}
