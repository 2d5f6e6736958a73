package org.demarche.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.reader.Reader;
import org.demarche.reader.Reading;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Metadata;

/** Many short stories of demands and answers, no two of them alike. */
final class Diplomacy {
    private static final Reader READER = Reader.load();
    private static final List<String> CAPITALS =
            List.of("BERLIN", "PARIS", "TOKYO", "ANKARA", "CAIRO", "NEW DELHI", "CANBERRA", "OTTAWA");
    private static final List<String> STATES =
            List.of("Germany", "France", "Japan", "Turkey", "Egypt", "India", "Australia", "Canada");
    private static final List<String> MATTERS = List.of(
            "steel tariffs",
            "fishing rights",
            "the arrested journalist",
            "the grain shipments",
            "water from the river dam",
            "landing rights for aircraft",
            "the return of stolen statues",
            "visas for students",
            "debts of the railway company",
            "the pipeline inspection");
    private static final List<String> WORDS = List.of(
            "asked %s on %s to settle %s within a month",
            "rejected the demand of %s on %s over %s",
            "offered %s talks on %s about %s",
            "protested to %s on %s over %s");

    private Diplomacy() {}

    static List<Reading> stories(int count) {
        var stories = new ArrayList<Reading>();
        for (int i = 0; i < count; i++) {
            stories.add(story(i));
        }
        return stories;
    }

    private static Reading story(int number) {
        int one = number % STATES.size();
        int other = (one + 1 + number / STATES.size() % (STATES.size() - 1)) % STATES.size();
        String matter = MATTERS.get(number * 7 % MATTERS.size());
        LocalDate day = LocalDate.of(2023, 1, 2).plusDays(number);
        String weekday = day.getDayOfWeek().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH);
        String text = CAPITALS.get(one) + ", " + day + " -- " + STATES.get(one) + " "
                + String.format(Locale.ROOT, WORDS.get(number % WORDS.size()), STATES.get(other), weekday, matter)
                + ". The note, number " + number * 7919 + ", was handed over by ambassador " + name(number) + ".";
        Metadata metadata = new Metadata(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(day),
                Optional.empty(),
                Optional.empty(),
                Metadata.Version.ORIGINAL);
        return READER.read(Document.of("story-" + number, text, metadata));
    }

    private static String name(int number) {
        return "M" + (char) ('a' + number % 26) + "l" + (char) ('a' + number / 26 % 26) + "ri";
    }
}
