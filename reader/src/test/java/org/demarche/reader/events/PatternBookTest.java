package org.demarche.reader.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PatternBookTest {
    @Test
    void everyResourceLoads() {
        assertThat(PatternBook.load(WordSets.load()).size()).isGreaterThan(2_000);
        assertThat(EventCoder.load()).isNotNull();
    }
}
