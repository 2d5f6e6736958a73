package org.demarche.lab.syntax;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.reader.syntax.WordGroups;

/**
 * The words of names as facts know them: given and family names of office holders (Wikidata, CC0), countries, languages
 * and cities of time zones (Unicode CLDR through ICU4J). Each word has the set of its lists, as bits.
 */
final class NameLists {
    private static final int GIVEN = 1;
    private static final int FAMILY = 2;
    private static final int COUNTRY = 4;
    private static final int LANGUAGE = 8;
    private static final int CITY = 16;
    private static final Pattern PERSON = Pattern.compile("(?:^|,)\"?([^,\"]+)\"?,Q\\d+,");

    private final Map<Integer, Integer> bits = new TreeMap<>();

    private NameLists() {}

    /** The lists, from the folder of office holders and ICU's tables. */
    static WordGroups learn(Path officeHolders) {
        var lists = new NameLists();
        lists.addPeople(officeHolders);
        lists.addPlaces();
        return new WordGroups(lists.bits);
    }

    /** The lists that ICU alone gives. */
    static WordGroups places() {
        var lists = new NameLists();
        lists.addPlaces();
        return new WordGroups(lists.bits);
    }

    private void add(String word, int list) {
        if (word.length() > 1) {
            bits.merge(WordGroups.hash(word), list, (a, b) -> a | b);
        }
    }

    private void addPeople(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Files.readAllLines(file).forEach(this::addPerson);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addPerson(String line) {
        var person = PERSON.matcher(line);
        if (person.find()) {
            String[] words = person.group(1).strip().split(" +");
            if (words.length > 1 && words.length < 6) {
                add(words[0], GIVEN);
                add(words[words.length - 1], FAMILY);
            }
        }
    }

    private void addPlaces() {
        var names = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
        for (String region : ULocale.getISOCountries()) {
            addCapitals(names.regionDisplayName(region), COUNTRY);
        }
        for (String language : ULocale.getISOLanguages()) {
            String name = names.languageDisplayName(language);
            if (!name.equals(language) && name.indexOf(' ') < 0) {
                add(name, LANGUAGE);
            }
        }
        var zones = TimeZoneNames.getInstance(ULocale.ENGLISH);
        for (String zone : TimeZone.getAvailableIDs()) {
            String city = zones.getExemplarLocationName(zone);
            if (city != null) {
                addCapitals(city, CITY);
            }
        }
    }

    private void addCapitals(String name, int list) {
        for (String word : name.split("[ &\\-]+")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                add(word, list);
            }
        }
    }
}
