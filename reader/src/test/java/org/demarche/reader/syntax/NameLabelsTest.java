package org.demarche.reader.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameLabelsTest {
    @Test
    void namesSurviveTheirLabels() {
        var names = List.of(
                new Name(0, 1, NameType.NORP),
                new Name(1, 2, NameType.PERSON),
                new Name(2, 4, NameType.PERSON),
                new Name(6, 9, NameType.ORGANISATION));
        var labels = new int[10];
        names.forEach(name -> NameLabels.put(name, labels));
        var back = new ArrayList<Name>();
        NameLabels.names(labels, labels.length, 0, back);

        assertThat(back).isEqualTo(names);
    }

    @Test
    void whatIsOpenMustBeClosedByItsOwnType() {
        var labels = new int[4];
        NameLabels.put(new Name(0, 2, NameType.PERSON), labels);
        NameLabels.put(new Name(2, 4, NameType.LOCATION), labels);
        int begin = labels[0];
        int last = labels[1];

        assertThat(NameLabels.follows(last, begin)).isTrue();
        assertThat(NameLabels.follows(labels[2], last)).isTrue();
        assertThat(NameLabels.follows(labels[3], begin)).isFalse();
        assertThat(NameLabels.follows(NameLabels.OUTSIDE, begin)).isFalse();
        assertThat(NameLabels.follows(last, NameLabels.OUTSIDE)).isFalse();
    }
}
