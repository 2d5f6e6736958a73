package org.demarche.lab.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.demarche.app.demo.DemoStories;
import org.demarche.reader.Reader;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.syntax.Segmenter;
import org.demarche.reader.syntax.Segmenter.Segments;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.RepairedText;
import org.demarche.reader.text.Repairer;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The bundled dispatches under other names, things and days, as stories that are still to be read: whole, or cut down
 * to a sentence or two. The same for the same number; made one at a time, so that a million take no memory.
 */
public final class Variations {
    private final Cast cast = new Cast();
    private final List<Document> dispatches = DemoStories.all();
    private final Set<String> persons = new TreeSet<>();
    private final List<Piece> pieces = new ArrayList<>();

    /** One sentence of a dispatch, or two that follow each other. */
    private record Piece(String text, Optional<String> published) {}

    /** @param reader tells which persons occur, once */
    public Variations(Reader reader) {
        Repairer repairer = Repairer.load();
        Segmenter segmenter = Segmenter.load();
        for (Document dispatch : dispatches) {
            reader.read(dispatch).annotations().stream()
                    .filter(Mention.class::isInstance)
                    .flatMap(mention -> ((Mention) mention).person().stream())
                    .forEach(persons::add);
            RepairedText text = repairer.repair(dispatch);
            cut(text, segmenter.segment(text));
        }
    }

    private void cut(RepairedText text, Segments cut) {
        Optional<String> published = text.document().metadata().published().map(Object::toString);
        int sentences = cut.sentences().length - 1;
        for (int first = 0; first < sentences; first++) {
            for (int after = first + 1; after <= Math.min(first + 2, sentences); after++) {
                int from = cut.starts()[cut.sentences()[first]];
                int to = cut.ends()[cut.sentences()[after] - 1];
                pieces.add(new Piece(text.text().substring(from, to), published));
            }
        }
    }

    /** So many whole stories. */
    public Stream<Document> whole(long stories) {
        return LongStream.iterate(0, edition -> edition + 1)
                .boxed()
                .flatMap(edition -> {
                    Disguise disguise = cast.disguise(edition, persons);
                    return dispatches.stream()
                            .map(dispatch -> Document.of(
                                    "edition-" + edition + "/" + dispatch.label(),
                                    disguise.text(dispatch.text()).text()));
                })
                .limit(stories);
    }

    /** So many short stories, each a line of JSON as {@code demarche read} takes it, without its end. */
    public Stream<String> shortLines(long stories) {
        return LongStream.iterate(0, edition -> edition + 1)
                .boxed()
                .flatMap(edition -> {
                    Disguise disguise = cast.disguise(edition, persons);
                    return pieces.stream().map(piece -> line(piece, disguise));
                })
                .limit(stories);
    }

    private static String line(Piece piece, Disguise disguise) {
        var line = JsonNodeFactory.instance.objectNode();
        line.put("text", disguise.text(piece.text()).text());
        piece.published().ifPresent(day -> line.put("published", disguise.value(day)));
        return line.toString();
    }
}
