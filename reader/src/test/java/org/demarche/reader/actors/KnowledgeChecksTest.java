package org.demarche.reader.actors;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is wrong with a knowledge file of one's own is told with file and line. */
class KnowledgeChecksTest {
    private static void refused(String file, String text, String message) {
        assertThatThrownBy(() -> ActorLinker.load(Map.of(file, text))).hasMessage(message);
    }

    @Test
    void anUnknownActor() {
        refused(
                "my.people.tsv",
                "# my people\nAda Quill\tf\tGRP.nobody\tLEADER\tleader\t2024-01-01\t-\n",
                "my.people.tsv:2: unknown actor code: GRP.nobody");
        refused("my.bodies.tsv", "body\tXQZ.GOV\tQuill Office\n", "my.bodies.tsv:1: unknown actor code: XQZ.GOV");
        refused("my.members.tsv", "IGO.NATO\tUSA|XQZ\n", "my.members.tsv:1: unknown actor code: XQZ");
        refused("my.allies.tsv", "USA\tGRP.nobody\n", "my.allies.tsv:1: unknown actor code: GRP.nobody");
        refused("my.domains.tsv", "XQZ\tquill.example\n", "my.domains.tsv:1: unknown actor code: XQZ");
        refused("my.places.tsv", "XQZ\tQuillville\n", "my.places.tsv:1: unknown actor code: XQZ");
        refused("my.ambiguous.tsv", "Quill\tXQZ\t*\n", "my.ambiguous.tsv:1: unknown actor code: XQZ");
    }

    @Test
    void aSectorThatPloverDoesNotHave() {
        refused("my.bodies.tsv", "body\tNOR.FUN\tQuill Office\n", "my.bodies.tsv:1: unknown PLOVER sector: FUN");
        refused("my.sectors.tsv", "body\tFUN\tquillery\n", "my.sectors.tsv:1: unknown PLOVER sector: FUN");
    }

    @Test
    void aClassOfOfficeThatNoFileHas() {
        refused(
                "my.people.tsv",
                "Ada Quill\tf\tNOR.GOV\tWIZARD\twizard\t2024-01-01\t-\n",
                "my.people.tsv:1: unknown class of office: WIZARD");
    }

    @Test
    void aNameListedTwice() {
        refused(
                "my.bodies.tsv",
                "body\tNOR.GOV\tQuill Office\nbody\tSWE.GOV\tQuill Office\n",
                "my.bodies.tsv:2: listed twice: Quill Office");
        refused(
                "my.people.tsv",
                "Ada Quill\tf\tNOR.GOV\tENERGY\tminister\t2024-01-01\t-\n"
                        + "Bo Lund\tm\tNOR.GOV\tENERGY\tminister\t2024-02-01\t2024-01-01\n",
                "my.people.tsv:2: the term ends before it begins: Bo Lund");
    }

    @Test
    void termsThatOverlap() {
        refused(
                "my.people.tsv",
                "Ada Quill\tf\tNOR.GOV\tENERGY\tminister\t2021-01-01\t2024-01-01\n"
                        + "Ada Quill\tf\tNOR.GOV\tENERGY\tminister\t2023-01-01\t2025-01-01\n",
                "my.people.tsv:2: the term of Ada Quill overlaps that of Ada Quill at my.people.tsv:1");
    }

    @Test
    void aDateThatIsNone() {
        refused(
                "my.people.tsv",
                "Ada Quill\tf\tNOR.GOV\tENERGY\tminister\tspring 2021\t-\n",
                "my.people.tsv:1: no date: spring 2021");
        for (String none : List.of("2021-15-01", "2021-13", "2021-02-30")) {
            refused(
                    "my.people.tsv",
                    "Ada Quill\tf\tNOR.GOV\tENERGY\tminister\t" + none + "\t-\n",
                    "my.people.tsv:1: no date: " + none);
        }
    }

    @Test
    void tooFewFields() {
        refused("my.states.tsv", "NOR\tNorway\n", "my.states.tsv:1: expected 5 to 5 fields between tabs, found 2");
    }

    @Test
    void aKindThatThereIsNot() {
        assertThatThrownBy(() -> ActorLinker.load(Map.of("my.wizards.tsv", "")))
                .hasMessageStartingWith("my.wizards.tsv: no kind of knowledge file");
    }

    @Test
    void aLineOfOnesOwnWinsOverTheBundledOne() {
        assertThatCode(() -> ActorLinker.load(Map.of("my.bodies.tsv", "seat\tNOR.GOV\tKremlin\n")))
                .doesNotThrowAnyException();
    }
}
