package org.demarche.formats;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.formats.Item.Failure;
import org.demarche.formats.Item.Story;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.LanguageCheck;
import org.demarche.reader.text.Metadata;

/** Whether a text is a story that can be read: not empty, not markup, English. */
final class StoryCheck {
    private static final List<List<String>> MARKUP = List.of(
            List.of("{\\rtf", "is RTF", "save it as plain text"),
            List.of("%pdf-", "is PDF", "save it as plain text"),
            List.of("<!doctype html", "is HTML", "save the page as plain text"),
            List.of("<html", "is HTML", "save the page as plain text"),
            List.of("<?xml", "is XML", "save the story as plain text"));
    private static final int LONGEST_SIGN = 16;

    private final LanguageCheck language = LanguageCheck.load();

    /** The story, or why it cannot be read. */
    Item check(String label, String text, Metadata metadata) {
        String start = text.stripLeading();
        if (start.isEmpty() || text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return new Failure(label, "is empty", "nothing to read there");
        }
        String sign = start.substring(0, Math.min(LONGEST_SIGN, start.length())).toLowerCase(Locale.ROOT);
        for (List<String> kind : MARKUP) {
            if (sign.startsWith(kind.get(0))) {
                return new Failure(label, kind.get(1), kind.get(2));
            }
        }
        Optional<String> foreign = language.notEnglish(text);
        return foreign.<Item>map(what -> new Failure(label, what, "only English is read, translate it first"))
                .orElseGet(() -> new Story(Document.of(label, text, metadata)));
    }
}
