package org.demarche.reader.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.actors.ActorLinker;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.attribution.Attributor;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Event;
import org.demarche.reader.finding.EventType;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.Polarity;
import org.demarche.reader.finding.Span;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.SyntaxEngine;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Repairer;
import org.junit.jupiter.api.Test;

class EventCoderTest {
    private static final Repairer REPAIRER = Repairer.load();
    private static final SyntaxEngine SYNTAX = SyntaxEngine.load();
    private static final ActorLinker LINKER = ActorLinker.load();
    private static final Attributor ATTRIBUTOR = Attributor.load();
    private static final EventCoder CODER = EventCoder.load();

    /** Models are retrained and never perfect; the shares below are what must hold, each miss is listed. */
    @Test
    void sentencesOfAllSixteenTypes() {
        List<Case> cases = cases();
        var types = new ArrayList<String>();
        var whole = new ArrayList<String>();
        for (Case expected : cases) {
            List<Event> events = events(expected.text());
            if (events.stream().noneMatch(event -> event.type() == expected.type())) {
                types.add(expected + " got " + shown(events));
            } else if (events.stream().noneMatch(expected::matches)) {
                whole.add(expected + " got " + shown(events));
            }
        }
        assertThat(cases).hasSizeGreaterThanOrEqualTo(100);
        assertThat(types).as("wrong in type").hasSizeLessThanOrEqualTo(cases.size() / 7);
        assertThat(whole).as("wrong in actors, modality or polarity").hasSizeLessThanOrEqualTo(cases.size() / 7);
    }

    @Test
    void whoSaysThatAStateMustActRequestsIt() {
        Event event = only(EventType.REQUEST, "Egypt said on Sunday that Ethiopia must share the waters of the river.");
        assertThat(words(event.source())).containsExactly("Egypt");
        assertThat(words(event.target())).containsExactly("Ethiopia");
        assertThat(events("The path is open, should Ethiopia choose it, Egypt said."))
                .noneMatch(open -> open.type() == EventType.REQUEST);
    }

    @Test
    void whatAMinisterClaimsIsHisClaim() {
        List<Event> events = events("Kenyan Foreign Minister Musalia Mudavadi said Ethiopia had attacked Eritrea.");
        assertThat(events).hasSize(1);
        assertThat(events.get(0).type()).isEqualTo(EventType.ASSAULT);
        assertThat(events.get(0).chain())
                .extracting(actor -> actor.stretch().text())
                .singleElement()
                .asString()
                .contains("Mudavadi");
        assertThat(events.get(0).from()).hasSize(1);
    }

    @Test
    void whatStatementsAreAboutIsTheirHoldersClaim() {
        Event event = only(EventType.MOBILIZE, """
                Commenting on the statements of Indian officials about the buildup of Chinese troops on the border \
                with Nepal, the Beijing spokeswoman recalled: "China respects its neighbours."
                """);
        assertThat(words(event.source())).singleElement().asString().contains("Chinese");
        assertThat(words(event.chain())).singleElement().asString().contains("Indian officials");
    }

    @Test
    void whoRejectsReportsDoesNotMakeThem() {
        Event event = only(
                EventType.ASSAULT,
                "Khartoum dismissed the allegations of Chad's envoy about Sudanese attacks on villages.");
        assertThat(words(event.chain())).singleElement().asString().contains("envoy");
    }

    @Test
    void theyInAQuotationAreWhoWasAccused() {
        Event event = only(EventType.MOBILIZE, """
                Foreign Minister Hyun said that South Korea and Japan were carrying out hostile actions against Pyongyang. \
                "They conduct large exercises near our coast, carry out reconnaissance flights," Hyun said.
                """);
        assertThat(words(event.source())).contains("South Korea");
        assertThat(words(event.chain())).singleElement().asString().contains("Hyun");
    }

    private static Event only(EventType type, String text) {
        List<Event> events =
                events(text).stream().filter(event -> event.type() == type).toList();
        assertThat(events).as(text).isNotEmpty();
        return events.get(0);
    }

    @Test
    void everyFieldIsVerbatimAndTheSameTwice() {
        String text = "Sudan accused Chad of arming the rebels. On Monday the two countries agreed to resume talks.";
        List<Event> events = events(text);
        assertThat(events).isNotEmpty().isEqualTo(events(text));
        for (Event event : events) {
            for (Span span : event.trigger().spans()) {
                assertThat(event.trigger().text()).contains(text.substring(span.start(), span.end()));
            }
        }
    }

    @Test
    void hostileTextsEndInTime() {
        String nonsense = "attack and ".repeat(20_000);
        assertThat(events(nonsense)).isEmpty();
        assertThat(events("")).isEmpty();
    }

    private static List<Event> events(String text) {
        ParsedText parsed = SYNTAX.parse(REPAIRER.repair(Document.of("test", text)));
        Mentions mentions = LINKER.link(parsed);
        return CODER.code(parsed, List.of(), mentions, ATTRIBUTOR.attribute(parsed, List.of(), mentions));
    }

    private static String shown(List<Event> events) {
        return events.stream()
                .map(event -> event.type() + " " + words(event.source()) + " > " + words(event.target()) + " "
                        + event.modality() + " " + event.polarity())
                .toList()
                .toString();
    }

    private static List<String> words(List<Actor> actors) {
        return actors.stream().map(actor -> actor.stretch().text()).toList();
    }

    private record Case(
            EventType type, String source, String target, Modality modality, Polarity polarity, String text) {
        boolean matches(Event event) {
            return event.type() == type
                    && event.modality() == modality
                    && event.polarity() == polarity
                    && named(event.source(), source)
                    && named(event.target(), target);
        }

        private static boolean named(List<Actor> actors, String word) {
            return "-".equals(word) || words(actors).stream().anyMatch(words -> words.contains(word));
        }
    }

    private static List<Case> cases() {
        var cases = new ArrayList<Case>();
        try (var in = Optional.ofNullable(EventCoderTest.class.getResourceAsStream("sentences.tsv"))
                        .orElseThrow();
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    String[] columns = line.split("\t");
                    cases.add(new Case(
                            EventType.valueOf(columns[0]),
                            columns[1],
                            columns[2],
                            Modality.valueOf(columns[3]),
                            "+".equals(columns[4]) ? Polarity.POSITIVE : Polarity.NEGATIVE,
                            columns[5]));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return cases;
    }
}
