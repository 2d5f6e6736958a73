package org.demarche.lab.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoryCountsTest {
    private final StoryCounts counts = new StoryCounts();

    @Test
    void aTermCountsOnceAStory() {
        counts.add("Grain leaves Odesa. More grain waits.");
        counts.add("The grain talks resume; one talk failed.");
        counts.add("Talks on gas.");

        assertThat(counts.stories()).isEqualTo(3);
        assertThat(counts.terms(2)).containsOnlyKeys("grain", "talk").containsEntry("grain", 2);
    }

    @Test
    void onlyPluralsWithASingularInTheStoriesAreJoined() {
        counts.add("news new crisis crisi status statu series gas ga states state covid-19");

        assertThat(counts.terms(1))
                .containsKeys("news", "crisis", "status", "series", "gas", "state", "covid-19")
                .doesNotContainKey("states");
    }

    @Test
    void addressesAndDebrisAreLeftOut() {
        counts.add("https://example.org/sanctions\n{\\rtf1 sanctions}\nEmbargo\n");

        assertThat(counts.terms(1)).containsOnlyKeys("embargo");
    }
}
