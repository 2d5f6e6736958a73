package org.demarche.app.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Time;

/** How actors and times are worded, on the terminal and on a page. What is returned is plain text, not yet escaped. */
public final class Wording {
    private Wording() {}

    /** "Dmitry Peskov (RUS.GOV)"; the words where nothing was resolved. */
    public static String actor(Actor actor) {
        String words = Plain.text(actor.stretch().text());
        String name = actor.person().orElse(words);
        String shown = actor.code()
                .map(code -> name.isEmpty() ? code : name + " (" + code + ")")
                .orElse(name);
        return actor.inferred() ? shown + " [inferred]" : shown;
    }

    /** A term of the record, as in HOLD_TALKS, for a page: "HOLD TALKS". */
    public static String term(Enum<?> term) {
        return term.name().replace('_', ' ');
    }

    public static String actors(List<Actor> actors) {
        return actors.isEmpty() ? "?" : actors.stream().map(Wording::actor).collect(Collectors.joining(", "));
    }

    /** "2022-01-01..2022-01-31", "until 2022-01-31"; the words where the time stays open. */
    public static String interval(Time time) {
        String operator = time.operator().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Optional<LocalDate> earliest = time.earliest();
        Optional<LocalDate> latest = time.latest();
        if (earliest.isPresent() && earliest.equals(latest)) {
            return earliest.get().toString();
        }
        if (earliest.isEmpty() && latest.isEmpty()) {
            return "“" + Plain.text(time.phrase().text()) + "”";
        }
        if (earliest.isPresent() && latest.isPresent()) {
            return earliest.get() + ".." + latest.get();
        }
        return operator + " " + earliest.or(() -> latest).orElseThrow();
    }

    /** "Wang Yi (CHN.GOV), quoted by Xinhua (CHN.JRN)": who claims it first, then who passes it on. */
    public static String claimants(List<Actor> chain) {
        var names = new ArrayList<String>();
        chain.forEach(actor -> names.add(0, actor(actor)));
        return String.join(", quoted by ", names);
    }
}
