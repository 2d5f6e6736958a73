package org.demarche.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.demarche.reader.finding.Span;
import org.junit.jupiter.api.Test;

/** What holds for every text, however broken. */
class RepairPropertyTest {
    private static final Repairer REPAIRER = Repairer.load();
    private static final String[] PIECES = {
        "peace ",
        "op-ponents",
        "well-known",
        "\"",
        "“",
        "”",
        "'",
        "’",
        "‘",
        "''",
        "``",
        "«",
        "»",
        " - said he. ",
        "\n",
        "\n\n",
        "\r\n",
        ", ",
        ". ",
        "😀",
        "\u00A0",
        "\u200B",
        "\u00AD",
        "â€œ",
        "Ã©",
        "\u0093",
        "-\n",
        "— ",
        "MOSCOW (TASS): ",
        "é",
        "e\u0301",
        "\uFFFD",
        "(",
        ")",
        "12\"",
        "\uD83D",
        "&quot;",
        "\u0000",
        "  ",
        "A",
        "s'",
        "By ",
        "http://a.b/2022/01/02"
    };

    private static String random(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    @Test
    void offsetsMapBothWaysAndEverySpanIsVerbatim() {
        var random = new Random(20211217);
        for (int round = 0; round < 20_000; round++) {
            String original = random(random);
            RepairedText read = REPAIRER.repair(Document.of("a", original));
            checkOffsets(original, read);
            checkQuotations(read);
        }
    }

    private static void checkOffsets(String original, RepairedText read) {
        int codePoints = original.codePointCount(0, original.length());
        int before = 0;
        for (int unit = 0; unit < read.text().length(); unit++) {
            Span span = read.span(unit, unit + 1);
            assertThat(span.start()).as(original).isGreaterThanOrEqualTo(before);
            assertThat(span.end()).as(original).isLessThanOrEqualTo(codePoints);
            before = span.start();
            if (span.length() > 0) {
                assertThat(read.span(read.offsetOf(span.start()), read.offsetOf(span.start()) + 1))
                        .as(original)
                        .matches(back -> back.contains(new Span(span.start(), span.start() + 1)));
            }
            if (Character.isLetter(read.text().charAt(unit))
                    && span.length() == 1
                    && read.text().charAt(unit) < 128) {
                assertThat(read.original(span))
                        .as(original)
                        .isEqualTo(read.text().substring(unit, unit + 1));
            }
        }
        for (Repair repair : read.repairs()) {
            assertThat(read.original(repair.span())).as(original).isEqualTo(repair.original());
        }
    }

    private static void checkQuotations(RepairedText read) {
        int start = 0;
        for (Quotation quotation : read.quotations()) {
            assertThat(quotation.start()).as(read.text()).isBetween(start, quotation.end() - 1);
            assertThat(quotation.end()).isLessThanOrEqualTo(read.text().length());
            start = quotation.start();
        }
        assertThat(read.bodyStart()).isBetween(0, read.text().length());
        assertThat(read.text()).doesNotContain("\"", "„", "«", "\u00A0", "\u00AD", "\u200B", "\r");
    }

    @Test
    void whatIsMendedNeedsNoSecondRepair() {
        for (String text : new String[] {
            "“We await the accord, “- said the envoy.",
            "The op-ponents said \"no\" to it.",
            "Itâ€™s the ministers’ \"plan\"."
        }) {
            String once = REPAIRER.repair(Document.of("a", text)).text();

            assertThat(REPAIRER.repair(Document.of("b", once)).text()).isEqualTo(once);
            assertThat(REPAIRER.repair(Document.of("b", once)).repairs()).isEmpty();
        }
    }

    @Test
    void aMillionMarksAndTwentyMegabytesOfOneLineAreRead() {
        String[] hostile = {
            "\"".repeat(1_000_000),
            "A".repeat(20_000_000),
            "“a ".repeat(200_000),
            "a” ".repeat(200_000),
            " 'a".repeat(200_000),
            "’s ".repeat(200_000),
            "a-".repeat(200_000),
            "“a\n".repeat(200_000),
            "â€".repeat(200_000),
            ", - said ".repeat(200_000),
            "- A, - said b\n".repeat(100_000),
            "\n".repeat(1_000_000),
            "😀".repeat(1_000_000)
        };
        for (String text : hostile) {
            var document = new Document("id", "a", text, Metadata.NONE);

            RepairedText read = REPAIRER.repair(document);

            assertThat(read.text()).as(text.substring(0, 10)).isNotEmpty();
        }
    }
}
