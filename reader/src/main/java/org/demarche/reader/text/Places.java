package org.demarche.reader.text;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names that a dateline may give as its place: cities and territories of CLDR, and the bundled list. */
final class Places {
    private final Set<String> names = new HashSet<>();

    Places() {
        var zones = TimeZoneNames.getInstance(ULocale.ENGLISH);
        for (String zone : TimeZone.getAvailableIDs()) {
            String city = zone.contains("/") ? zones.getExemplarLocationName(zone) : null;
            if (city != null) {
                add(city);
            }
        }
        var territories = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
        for (String country : Locale.getISOCountries()) {
            add(territories.regionDisplayName(country));
        }
        ResourceTable.load("places.tsv", 1).rows().forEach(row -> add(row.get(0)));
    }

    private void add(String name) {
        names.add(name.toLowerCase(Locale.ROOT));
    }

    boolean contains(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT));
    }
}
