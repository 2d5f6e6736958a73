package org.demarche.reader.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.demarche.reader.finding.Act;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Event;
import org.demarche.reader.finding.EventType;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.Polarity;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.syntax.ParsedText;
import org.junit.jupiter.api.Test;

class EventGrammarTest {
    private static final EventCoder CODER = EventCoder.load();

    @Test
    void aPassiveTurnsSubjectAndAgentRound() {
        Event event = only("""
                Tigray    tigray   PROPN NNP 3 nsubj:pass
                was       be       AUX   VBD 3 aux:pass
                shelled   shell    VERB  VBN 0 root
                by        by       ADP   IN  5 case
                Eritrea   eritrea  PROPN NNP 3 obl:agent
                """);
        assertThat(event.type()).isEqualTo(EventType.ASSAULT);
        assertThat(codes(event.source())).containsExactly("ERI");
        assertThat(codes(event.target())).containsExactly("TIG");
    }

    @Test
    void whoMeetsIsBothPartiesOfOneEvent() {
        Event event = only("""
                Armenia    armenia    PROPN NNP 4 nsubj
                and        and        CCONJ CC  3 cc
                Georgia    georgia    PROPN NNP 1 conj
                held       hold       VERB  VBD 0 root
                talks      talk       NOUN  NNS 4 obj
                in         in         ADP   IN  7 case
                Tehran     tehran     PROPN NNP 4 obl
                """);
        assertThat(event.type()).isEqualTo(EventType.CONSULT);
        assertThat(codes(event.source())).containsExactly("ARM");
        assertThat(codes(event.target())).containsExactly("GEO");
        assertThat(event.location()).map(Stretch::text).contains("Tehran");
        assertThat(event.trigger().text()).isEqualTo("held … talks");
    }

    @Test
    void aConjunctCutFromItsNounIsToldByTheNoun() {
        Event event = only("""
                Activists   activist   NOUN  NNS 5 nsubj
                and         and        CCONJ CC  3 cc
                opposition  opposition NOUN  NN  1 conj
                politicians politician NOUN  NNS 5 nsubj
                condemned   condemn    VERB  VBD 0 root
                Kenya       kenya      PROPN NNP 5 obj
                """);
        assertThat(event.source()).extracting(actor -> actor.stretch().text()).contains("Activists", "politicians");
    }

    @Test
    void whoIsFinedASumFinesNobody() {
        List<Event> events = events("""
                Kenya      kenya    PROPN NNP 3 nsubj:pass
                was        be       AUX   VBD 3 aux:pass
                sanctioned sanction VERB  VBN 0 root
                and        and      CCONJ CC  5 cc
                fined      fine     VERB  VBD 3 conj
                ninety     ninety   NUM   CD  7 nummod
                dollars    dollar   NOUN  NNS 5 obj
                """);
        assertThat(events).hasSizeGreaterThanOrEqualTo(1).allSatisfy(event -> {
            assertThat(event.source()).isEmpty();
            assertThat(codes(event.target())).containsExactly("KEN");
        });
    }

    @Test
    void aMeetingToComeIsAnAgreement() {
        Event event = only("""
                Kenya    kenya   PROPN NNP 3 nsubj
                will     will    AUX   MD  3 aux
                meet     meet    VERB  VB  0 root
                Somalia  somalia PROPN NNP 3 obj
                """);
        assertThat(event.type()).isEqualTo(EventType.AGREE);
        assertThat(event.modality()).isEqualTo(Modality.PLANNED);
    }

    @Test
    void whatWillNotBeDoneIsRefused() {
        Event event = only("""
                Kenya    kenya   PROPN NNP 4 nsubj
                will     will    AUX   MD  4 aux
                not      not     PART  RB  4 advmod
                meet     meet    VERB  VB  0 root
                Somalia  somalia PROPN NNP 4 obj
                """);
        assertThat(event.type()).isEqualTo(EventType.REJECT);
        assertThat(event.polarity()).isEqualTo(Polarity.POSITIVE);
    }

    @Test
    void whatWasNotDoneIsDenied() {
        Event event = only("""
                Kenya    kenya   PROPN NNP 4 nsubj
                did      do      AUX   VBD 4 aux
                not      not     PART  RB  4 advmod
                attack   attack  VERB  VB  0 root
                Somalia  somalia PROPN NNP 4 obj
                """);
        assertThat(event.type()).isEqualTo(EventType.ASSAULT);
        assertThat(event.polarity()).isEqualTo(Polarity.NEGATIVE);
        assertThat(event.modality()).isEqualTo(Modality.ACTUAL);
    }

    @Test
    void theOuterDemandCountsAndItsTargetIsWhoShallAct() {
        Event event = only("""
                Egypt     egypt    PROPN NNP 2 nsubj
                demanded  demand   VERB  VBD 0 root
                that      that     SCONJ IN  5 mark
                Turkey    turkey   PROPN NNP 5 nsubj
                withdraw  withdraw VERB  VBP 2 ccomp
                its       its      PRON  PRP$ 7 nmod:poss
                troops    troop    NOUN  NNS 5 obj
                from      from     ADP   IN  9 case
                Libya     libya    PROPN NNP 5 obl
                """);
        assertThat(event.type()).isEqualTo(EventType.REQUEST);
        assertThat(codes(event.source())).containsExactly("EGY");
        assertThat(codes(event.target())).containsExactly("TUR");
    }

    @Test
    void ofAPossessedThingTheOwnerIsTheParty() {
        Event event = only("""
                Iran      iran   PROPN NNP 2 nsubj
                rejected  reject VERB  VBD 0 root
                Oman      oman   PROPN NNP 5 nmod:poss
                's        's     PART  POS 3 case
                offer     offer  NOUN  NN  2 obj
                """);
        assertThat(event.type()).isEqualTo(EventType.REJECT);
        assertThat(codes(event.target())).containsExactly("OMA");
    }

    @Test
    void aParticipleTakesTheSubjectOfItsMainClause() {
        Event event = only("""
                Sudan     sudan   PROPN NNP 2 nsubj
                spoke     speak   VERB  VBD 0 root
                ,         ,       PUNCT ,   4 punct
                accusing  accuse  VERB  VBG 2 advcl
                Chad      chad    PROPN NNP 4 obj
                of        of      SCONJ IN  7 mark
                meddling  meddle  VERB  VBG 4 advcl
                """);
        assertThat(event.type()).isEqualTo(EventType.ACCUSE);
        assertThat(codes(event.source())).containsExactly("SUD");
        assertThat(codes(event.target())).containsExactly("CHA");
    }

    @Test
    void plainSayingIsNoEvent() {
        assertThat(events("""
                        Sudan     sudan   PROPN NNP 2 nsubj
                        said      say     VERB  VBD 0 root
                        nothing   nothing PRON  NN  2 obj
                        """)).isEmpty();
    }

    @Test
    void whatIsClaimedCarriesItsClaimants() {
        ParsedText parsed = Trees.parse("""
                Fiji      fiji   PROPN NNP 2 nsubj
                said      say    VERB  VBD 0 root
                Tonga     tonga  PROPN NNP 4 nsubj
                attacked  attack VERB  VBD 2 ccomp
                Samoa     samoa  PROPN NNP 4 obj
                """);
        Actor fiji = Trees.mentions(parsed).actor(0);
        Coded coded = CODER.explain(parsed, List.of(), Trees.mentions(parsed), List.of(said(parsed, fiji)))
                .get(0);
        assertThat(coded.event().type()).isEqualTo(EventType.ASSAULT);
        assertThat(coded.event().chain()).containsExactly(fiji);
        assertThat(coded.event().from()).containsExactly("s1");
        assertThat(coded.pattern()).startsWith("assault.patterns:").endsWith("attack *:{harmed}");
    }

    private static Statement said(ParsedText parsed, Actor speaker) {
        return new Statement(
                "s1",
                Statement.Form.INDIRECT,
                Act.SAY,
                Polarity.POSITIVE,
                Optional.of(speaker),
                parsed.stretch(1, 2),
                parsed.stretch(2, 5),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                0.9);
    }

    private static Event only(String rows) {
        List<Event> events = events(rows);
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static List<Event> events(String rows) {
        ParsedText parsed = Trees.parse(rows);
        return CODER.code(parsed, List.of(), Trees.mentions(parsed), List.of());
    }

    private static List<String> codes(List<Actor> actors) {
        return actors.stream().map(actor -> actor.code().orElse("?")).toList();
    }
}
