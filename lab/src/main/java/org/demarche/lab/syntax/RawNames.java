package org.demarche.lab.syntax;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.lab.input.TextLines;
import org.demarche.reader.finding.Span;
import org.demarche.reader.syntax.Name;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.SyntaxEngine;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Repairer;

/**
 * Names from raw text, where there is one: the {@code # text} comments of Universal NER's layout, or for the newswire
 * layout a folder with the stories ({@code NAME.txt} for {@code NAME.txt.tsv}). A name is right where it covers the
 * same characters, white space left out. A story whose gold words are not its own, letter for letter, is left out.
 */
final class RawNames {
    private static final String TEXT = "# text =";

    private final Map<String, String> texts = new HashMap<>();
    private final NameScore score = new NameScore();
    private int stories;

    /** The raw texts of files. */
    RawNames(List<Path> files, Optional<Path> folder) {
        for (Path file : files) {
            if (NameCorpus.numbered(file)) {
                numbered(file);
            } else {
                folder.ifPresent(stories -> story(file, stories));
            }
        }
    }

    private void numbered(Path file) {
        String document = file.getFileName().toString();
        for (String line : TextLines.of(file)) {
            if (line.startsWith("# newdoc")) {
                document = line;
            } else if (line.startsWith(TEXT)) {
                texts.merge(document, line.substring(TEXT.length()).strip(), (one, more) -> one + " " + more);
            }
        }
    }

    private void story(Path gold, Path folder) {
        String document = gold.getFileName().toString();
        Path story = folder.resolve(document.replaceFirst("\\.tsv$", ""));
        if (Files.exists(story)) {
            texts.put(document, String.join("\n", TextLines.of(story)));
        }
    }

    /** Reads the texts of documents; the score has those that could be compared. */
    NameScore read(GoldNames gold, SyntaxEngine engine) {
        Repairer repairer = Repairer.load();
        for (List<NameCorpus.Sentence> document : gold.documents()) {
            Optional.ofNullable(texts.get(document.get(0).document()))
                    .ifPresent(text -> add(document, text, engine.parse(repairer.repair(Document.of("names", text)))));
        }
        return score;
    }

    /** How many documents could be compared. */
    int stories() {
        return stories;
    }

    private void add(List<NameCorpus.Sentence> document, String text, ParsedText parsed) {
        var dense = new DenseText(text);
        var words = new StringBuilder();
        document.forEach(sentence -> List.of(sentence.forms()).forEach(words::append));
        Optional<Span> region = dense.find(words.toString());
        if (region.isEmpty()) {
            return;
        }
        stories++;
        var gold = new ArrayList<NamedWords>();
        int at = region.get().start();
        for (NameCorpus.Sentence sentence : document) {
            at = gold(sentence, at, gold);
        }
        score.add(gold, found(parsed, dense, region.get()));
    }

    private static int gold(NameCorpus.Sentence sentence, int start, List<NamedWords> gold) {
        var starts = new int[sentence.forms().length + 1];
        starts[0] = start;
        for (int t = 0; t < sentence.forms().length; t++) {
            starts[t + 1] = starts[t] + DenseText.length(sentence.forms()[t]);
        }
        for (Name name : sentence.names()) {
            String words = String.join(" ", List.of(sentence.forms()).subList(name.first(), name.end()));
            gold.add(new NamedWords(new Span(starts[name.first()], starts[name.end()]), name.type(), words));
        }
        return starts[sentence.forms().length];
    }

    private static List<NamedWords> found(ParsedText parsed, DenseText dense, Span region) {
        var found = new ArrayList<NamedWords>();
        for (Name name : parsed.names()) {
            Span span = dense.of(parsed.text().span(parsed.start(name.first()), parsed.end(name.end() - 1)));
            if (span.start() >= region.start() && span.end() <= region.end()) {
                found.add(new NamedWords(
                        span,
                        name.type(),
                        parsed.stretch(name.first(), name.end()).text()));
            }
        }
        return found;
    }
}
