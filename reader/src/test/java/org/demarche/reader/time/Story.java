package org.demarche.reader.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.reader.finding.Time;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Metadata;
import org.demarche.reader.text.Repairer;

/** A story for tests: tokens by white space and punctuation, tags by a handful of rules, no trees. */
final class Story {
    private static final Repairer REPAIRER = Repairer.load();
    private static final TimeTagger TAGGER = TimeTagger.load();
    private static final Pattern TOKEN = Pattern.compile(
            "'s\\b|[ap]\\.m\\.|\\b[A-Z][a-z]{2,3}\\.(?= \\d)|[\\p{L}\\d]+(?:[-.:,/]\\d+)*(?:-\\p{L}+)*|\\S");
    private static final Map<String, String> TAGS = tags();
    private static final Map<String, String> LEMMAS = Map.ofEntries(
            Map.entry("gave", "give"),
            Map.entry("has", "have"),
            Map.entry("had", "have"),
            Map.entry("is", "be"),
            Map.entry("was", "be"),
            Map.entry("were", "be"),
            Map.entry("are", "be"),
            Map.entry("did", "do"),
            Map.entry("expires", "expire"),
            Map.entry("expects", "expect"),
            Map.entry("expected", "expect"),
            Map.entry("scheduled", "schedule"),
            Map.entry("agreed", "agree"),
            Map.entry("planned", "plan"),
            Map.entry("promised", "promise"),
            Map.entry("invited", "invite"),
            Map.entry("says", "say"),
            Map.entry("said", "say"));

    private Story() {}

    private static Map<String, String> tags() {
        var tags = new java.util.HashMap<String, String>();
        put(tags, "MD", "will would must should may can could shall might");
        put(tags, "VBD", "said met gave told was were had did began left took held spoke came went won sent");
        put(
                tags,
                "VBZ",
                "is has expects says takes expires enters comes begins wants plans hopes runs lapses opens meets starts ends");
        put(tags, "VBP", "are have expect want");
        put(tags, "VBN", "been met signed held taken");
        put(tags, "TO", "to");
        put(tags, "IN", "in on by at of for from until before after within since that than");
        put(tags, "DT", "the a an this that every");
        put(tags, "CC", "and or but");
        put(tags, "JJ", "due likely ready next last early late");
        return tags;
    }

    private static void put(Map<String, String> tags, String tag, String words) {
        for (String word : words.split(" ")) {
            tags.putIfAbsent(word, tag);
        }
    }

    /** The times of a story of a day, or of no day. */
    static List<Time> times(Optional<LocalDate> published, String text) {
        return TAGGER.tag(parse(published, text));
    }

    static List<Time> times(String published, String text) {
        return times(Optional.of(LocalDate.parse(published)), text);
    }

    static ParsedText parse(Optional<LocalDate> published, String text) {
        Metadata metadata = published.map(Metadata.NONE::orPublished).orElse(Metadata.NONE);
        var repaired = REPAIRER.repair(Document.of("test", text, metadata));
        var starts = new ArrayList<Integer>();
        var ends = new ArrayList<Integer>();
        var sentences = new ArrayList<Integer>(List.of(0));
        Matcher token = TOKEN.matcher(repaired.text());
        while (token.find()) {
            starts.add(token.start());
            ends.add(token.end());
            boolean stop = token.group().equals(".");
            if (stop && token.end() < repaired.text().length()) {
                sentences.add(starts.size());
            }
        }
        if (sentences.get(sentences.size() - 1) != starts.size()) {
            sentences.add(starts.size());
        }
        int size = starts.size();
        var forms = new String[size];
        var lemmas = new String[size];
        var upos = new Upos[size];
        var xpos = new String[size];
        var heads = new int[size];
        var relations = new Relation[size];
        for (int t = 0; t < size; t++) {
            forms[t] = repaired.text().substring(starts.get(t), ends.get(t));
            String lower = forms[t].toLowerCase(Locale.ROOT);
            lemmas[t] = LEMMAS.getOrDefault(lower, lower);
            xpos[t] = tag(forms[t], lower, t == 0 ? "" : xpos[t - 1], t == 0 ? "" : lemmas[t - 1]);
            upos[t] = xpos[t].equals(".") ? Upos.PUNCT : xpos[t].startsWith("V") ? Upos.VERB : Upos.NOUN;
            heads[t] = ParsedText.NONE;
            relations[t] = Relation.DEP;
        }
        var columns = new ParsedText.Columns(
                ints(starts), ints(ends), forms, lemmas, upos, xpos, heads, relations, ints(sentences));
        return new ParsedText(repaired, columns, List.of());
    }

    private static String tag(String form, String lower, String before, String lemmaBefore) {
        if (!Character.isLetterOrDigit(form.charAt(0))) {
            return form.equals("'s") ? "POS" : ".";
        }
        if (Character.isDigit(form.charAt(0))) {
            return "CD";
        }
        boolean helped = lemmaBefore.equals("be") || lemmaBefore.equals("have");
        if (helped && (lower.endsWith("ed") || lower.equals("met") || lower.equals("held") || lower.equals("been"))) {
            return "VBN";
        }
        boolean verb = before.equals("MD") || before.equals("TO") && !Character.isUpperCase(form.charAt(0));
        if (verb && !TAGS.getOrDefault(lower, "").equals("DT")) {
            return "VB";
        }
        if (TAGS.containsKey(lower) && !(lower.equals("may") && !form.equals("may"))) {
            return TAGS.get(lower);
        }
        if (Character.isUpperCase(form.charAt(0))) {
            return "NNP";
        }
        if (lower.endsWith("ed")) {
            return "VBD";
        }
        return lower.endsWith("ing") ? "VBG" : lower.endsWith("ly") ? "RB" : lower.endsWith("s") ? "NNS" : "NN";
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
