package org.demarche.reader.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.syntax.Name;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Repairer;

/**
 * Texts with trees drawn by hand, so that the grammar is tested apart from the parser. One word a line: form, lemma,
 * universal tag, Penn tag, head (counted from 1, 0 for the root), relation. Proper nouns are actors, their code the
 * first three letters.
 */
final class Trees {
    private Trees() {}

    static ParsedText parse(String rows) {
        List<String[]> words =
                rows.strip().lines().map(row -> row.trim().split("\\s+")).toList();
        var text = new StringBuilder();
        int size = words.size();
        var columns = new ParsedText.Columns(
                new int[size],
                new int[size],
                new String[size],
                new String[size],
                new Upos[size],
                new String[size],
                new int[size],
                new Relation[size],
                new int[] {0, size});
        var names = new ArrayList<Name>();
        for (int i = 0; i < size; i++) {
            String[] word = words.get(i);
            columns.starts()[i] = text.length();
            text.append(word[0]);
            columns.ends()[i] = text.length();
            text.append(i + 1 < size ? " " : "");
            columns.forms()[i] = word[0];
            columns.lemmas()[i] = word[1];
            columns.upos()[i] = Upos.valueOf(word[2]);
            columns.xpos()[i] = word[3];
            columns.heads()[i] = Integer.parseInt(word[4]) - 1;
            columns.relations()[i] = Relation.of(word[5]);
            if (columns.upos()[i] == Upos.PROPN) {
                names.add(new Name(i, i + 1, NameType.LOCATION));
            }
        }
        var document = Document.of("test", text.toString());
        return new ParsedText(Repairer.load().repair(document), columns, names);
    }

    static Mentions mentions(ParsedText parsed) {
        var mentions = new ArrayList<Mention>();
        for (Name name : parsed.names()) {
            int token = name.first();
            String code = parsed.form(token).substring(0, 3).toUpperCase(java.util.Locale.ROOT);
            mentions.add(new Mention(
                    "m" + token,
                    parsed.stretch(token, name.end()),
                    Mention.Kind.NAME,
                    Optional.of(code),
                    Optional.empty(),
                    token,
                    name.end(),
                    token));
        }
        return new Mentions(parsed, mentions, List.of());
    }
}
