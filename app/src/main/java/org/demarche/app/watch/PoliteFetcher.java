package org.demarche.app.watch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.formats.web.Answer;
import org.demarche.formats.web.Answer.Failed;
import org.demarche.formats.web.Answer.Page;
import org.demarche.formats.web.Answer.Tags;
import org.demarche.formats.web.Fetcher;
import org.demarche.formats.web.Fetcher.Kind;
import org.demarche.formats.web.Robots;

/** Fetches as robots.txt allows, and never twice from one host within its interval. For one thread. */
public final class PoliteFetcher {
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);
    private static final Duration RULES_HOLD = Duration.ofDays(1);
    private static final Duration RULES_MISSING = Duration.ofMinutes(30);

    private final Fetcher fetcher;
    private final Duration interval;
    private final Clock clock;
    private final Pause pause;
    private final Map<String, Instant> next = new HashMap<>();
    private final Map<String, Rules> rules = new HashMap<>();

    private record Rules(Robots robots, Instant until) {}

    /** @param interval between two requests to one host, where its robots.txt asks for no more */
    public PoliteFetcher(Fetcher fetcher, Duration interval, Clock clock, Pause pause) {
        this.fetcher = fetcher;
        this.interval = interval;
        this.clock = clock;
        this.pause = pause;
    }

    /** Fetches an address, when it is its host's turn. */
    public Answer fetch(String address, Kind kind, Tags tags) {
        Optional<URI> uri = uri(address);
        if (uri.isEmpty()) {
            return fetcher.fetch(address, kind, tags);
        }
        Robots robots = robots(uri.get());
        if (!robots.allows(target(uri.get()))) {
            return new Failed(
                    0,
                    robots == Robots.NONE
                            ? "is on a site whose robots.txt cannot be read now"
                            : "is not to be fetched by robots, says the site's robots.txt",
                    robots == Robots.NONE ? "it is tried again later" : "leave it out, or ask the site",
                    robots == Robots.NONE,
                    Optional.empty());
        }
        return inTurn(uri.get(), robots.delay(), () -> fetcher.fetch(address, kind, tags));
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(URI.create(address.strip())).filter(uri -> uri.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String target(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + '?' + uri.getRawQuery();
    }

    private static String origin(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return (uri.getScheme() + "://" + uri.getHost() + port).toLowerCase(Locale.ROOT);
    }

    private Answer inTurn(URI uri, Optional<Duration> asked, java.util.function.Supplier<Answer> fetch) {
        String host = origin(uri);
        Instant turn = next.getOrDefault(host, Instant.EPOCH);
        if (!pause.await(Duration.between(clock.instant(), turn))) {
            return new Failed(0, "was not fetched any more", "it is fetched the next time", true, Optional.empty());
        }
        Answer answer = fetch.get();
        Duration wait = asked.filter(delay -> delay.compareTo(interval) > 0).orElse(interval);
        next.put(host, clock.instant().plus(wait.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : wait));
        return answer;
    }

    /** No robots.txt allows all; one that cannot be had now allows nothing (RFC 9309, 2.3.1). */
    private Robots robots(URI uri) {
        String origin = origin(uri);
        Rules known = rules.get(origin);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.robots();
        }
        Answer answer =
                inTurn(uri, Optional.empty(), () -> fetcher.fetch(origin + "/robots.txt", Kind.ROBOTS, Tags.NONE));
        Robots robots = Robots.NONE;
        if (answer instanceof Page page) {
            robots = Robots.parse(page.body(), Fetcher.NAME);
        } else if (answer instanceof Failed failed && !failed.passing()) {
            // A refused address is refused again, with its reason, when the page itself is asked for.
            robots = Robots.ALL;
        }
        Duration holds = robots == Robots.NONE ? RULES_MISSING : RULES_HOLD;
        rules.put(origin, new Rules(robots, clock.instant().plus(holds)));
        return robots;
    }
}
