package org.demarche.reader.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Repairer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in, each character that is no space is in one word, and each word hangs in its sentence's tree. */
class HostileTextTest {
    private static final SyntaxEngine ENGINE = SyntaxEngine.load();
    private static final Repairer REPAIRER = Repairer.load();

    /** The splitter cuts what is longer, so that no stage needs memory or time without bound. */
    private static final int LONGEST_SENTENCE = 1000;

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("a sentence of 5,000 words", "the envoy of the ministry said that ".repeat(715)),
                Arguments.of("a sentence of 50,000 words", "the envoy of the ministry said that ".repeat(7_150)),
                Arguments.of("a table", "Country\\tExports\\tShare\\nRussia\\t1,234.5\\t12.1 %\\n".repeat(500)),
                Arguments.of("a table in one line", "Russia | 1,234.5 | 12.1 % | -3 || ".repeat(1_500)),
                Arguments.of("all in capitals", "GEN. HASSAN TOLD THE U.N. THAT TALKS HAD FAILED! ".repeat(200)),
                Arguments.of("no punctuation", "moscow rejected the offer and left the talks ".repeat(600)),
                Arguments.of("Cyrillic", "Министр заявил: «Переговоры продолжатся». ".repeat(300)),
                Arguments.of("Arabic", "قال الوزير إن المحادثات ستستمر يوم الاثنين؟ ".repeat(300)),
                Arguments.of("Chinese without spaces", "外交部发言人表示,双方将继续谈判。".repeat(500)),
                Arguments.of("scripts within words", "Mосква俄罗斯الروس-talks ".repeat(1_000)),
                Arguments.of("emoji", "Talks 👩🏽‍⚖️🇺🇳 failed 😡😡😡! ".repeat(1_000)),
                Arguments.of("emoji in a row", "😡".repeat(20_000)),
                Arguments.of("half a character", "talks \ud83d failed \ude00 ".repeat(500)),
                Arguments.of("marks over nothing", "\u0301\u0301\u200d\ufe0f ".repeat(2_000)),
                Arguments.of("open brackets", "(".repeat(100_000)),
                Arguments.of("open brackets apart", "[ ".repeat(50_000)),
                Arguments.of("open quotations", "“".repeat(100_000)),
                Arguments.of("open straight quotations", "\" ".repeat(50_000)),
                Arguments.of("apostrophes", "'".repeat(100_000)),
                Arguments.of("stops apart", ". ".repeat(50_000)),
                Arguments.of("a stop and closing brackets", "over." + ")".repeat(20_000)),
                Arguments.of("one endless word", "a".repeat(100_000)),
                Arguments.of("one endless compound", "north-".repeat(20_000)),
                Arguments.of("one endless acronym", "U.".repeat(50_000)),
                Arguments.of("one endless number", "9,".repeat(50_000)),
                Arguments.of("one endless address", "http://a.b/".repeat(10_000)),
                Arguments.of("nested quotations", "“He said ‘she said ".repeat(2_000)),
                Arguments.of("bullets", "• peace • talks ".repeat(2_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void everyCharacterIsInOneWordAndEveryWordInOneTree(String what, String story) {
        ParsedText parsed = ENGINE.parse(REPAIRER.repair(Document.of(what, story)));

        assertThat(words(parsed)).isEqualTo(withoutSpace(parsed.text().text()));
        for (int s = 0; s < parsed.sentenceCount(); s++) {
            int first = parsed.sentenceFirst(s);
            int end = parsed.sentenceEnd(s);
            assertThat(end - first).isBetween(1, LONGEST_SENTENCE);
            assertThat(parsed.subtreeFirst(parsed.rootOf(s))).isEqualTo(first);
            assertThat(parsed.subtreeEnd(parsed.rootOf(s))).isEqualTo(end);
        }
    }

    private static String words(ParsedText parsed) {
        var words = new StringBuilder();
        for (int t = 0; t < parsed.size(); t++) {
            words.append(withoutSpace(parsed.form(t)));
        }
        return words.toString();
    }

    private static String withoutSpace(String text) {
        var kept = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!Glyphs.space(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }
}
