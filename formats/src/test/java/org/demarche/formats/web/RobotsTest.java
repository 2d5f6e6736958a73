package org.demarche.formats.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A robots.txt in, what may be fetched out (RFC 9309). */
class RobotsTest {
    private static Robots robots(String text) {
        return Robots.parse(text.getBytes(StandardCharsets.UTF_8), "demarche");
    }

    @Test
    void theLongestRuleThatFitsDecidesAndOfEqualOnesTheOneThatAllows() {
        Robots robots = robots("""
                User-agent: *
                Disallow: /private/
                Allow: /private/press/
                Disallow: /page
                Allow: /page
                """);
        assertThat(robots.allows("/news/1")).isTrue();
        assertThat(robots.allows("/private/x")).isFalse();
        assertThat(robots.allows("/private/press/x")).isTrue();
        assertThat(robots.allows("/page")).isTrue();
        assertThat(robots.allows("/robots.txt")).isTrue();
    }

    @Test
    void theOwnGroupGoesBeforeThatOfAllAndGroupsOfOneNameAreJoined() {
        Robots robots = robots("""
                user-agent: *
                disallow: /
                User-Agent: OtherBot
                User-Agent: Demarche/1.0   # several names, one group
                Disallow: /a
                Crawl-delay: 2.5

                User-agent: demarche
                Disallow: /b
                """);
        assertThat(robots.allows("/c")).isTrue();
        assertThat(robots.allows("/a")).isFalse();
        assertThat(robots.allows("/b")).isFalse();
        assertThat(robots.delay()).contains(Duration.ofMillis(2500));
        assertThat(robots("User-agent: x\nDisallow: /").allows("/")).isTrue();
        assertThat(robots("User-agent: *\nDisallow: /").allows("/")).isFalse();
        assertThat(robots("User-agent: *\nDisallow:").allows("/")).isTrue();
    }

    @Test
    void wildcardsEndsAndEscapes() {
        Robots robots = robots("""
                User-agent: *
                Disallow: /*.pdf$
                Disallow: /search*q=
                Disallow: /caf%c3%a9
                Disallow: /%7Euser/
                """);
        assertThat(robots.allows("/a/b.pdf")).isFalse();
        assertThat(robots.allows("/a/b.pdf?x")).isTrue();
        assertThat(robots.allows("/search?lang=en&q=x")).isFalse();
        assertThat(robots.allows("/café/menu")).isFalse();
        assertThat(robots.allows("/~user/")).isFalse();
    }

    @Test
    void whatIsNoRobotsTxtForbidsNothing() {
        assertThat(robots("<html>404</html>").allows("/x")).isTrue();
        assertThat(robots("").allows("/x")).isTrue();
        assertThat(Robots.NONE.allows("/x")).isFalse();
    }
}
