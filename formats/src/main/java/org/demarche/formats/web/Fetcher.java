package org.demarche.formats.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.demarche.formats.web.Answer.Failed;
import org.demarche.formats.web.Answer.Page;
import org.demarche.formats.web.Answer.Tags;
import org.demarche.formats.web.Answer.Unchanged;

/**
 * Fetches documents from the public web: each address is checked before it is connected to, redirects are followed by
 * hand with the same checks, and size, time and kind are limited. What goes wrong is an answer too. Safe to share.
 */
public final class Fetcher {
    /** What it calls itself, in requests and in robots.txt. */
    public static final String NAME = "demarche";

    private static final int LIMIT = 20_000_000;
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w:.-]+)");

    private static final Pattern HOST = Pattern.compile("(?<scheme>(?i:https?)://)(?<host>[^/?#:@\\[\\]]+)(?<rest>.*)");

    private final AddressGuard guard;
    private final Clock clock;
    private final Limits limits;

    /**
     * What an answer may cost.
     *
     * @param bytes of a body, unpacked
     * @param silence how long a server may be silent
     * @param whole how long all may take, redirects and all
     */
    public record Limits(int bytes, Duration silence, Duration whole) {
        /** 20 MB, 15 seconds, a minute. */
        public static final Limits USUAL = new Limits(LIMIT, Duration.ofSeconds(15), Duration.ofSeconds(60));
    }

    /** What is wanted of an address. */
    public enum Kind {
        PAGE("text/html, application/xhtml+xml, text/plain;q=0.5", "text/html|application/xhtml\\+xml|text/plain"),
        FEED(
                "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1",
                "(application|text)/([\\w.-]+\\+)?xml|text/html|text/plain|application/octet-stream"),
        ROBOTS("text/plain", ".*");

        private final String accept;
        private final Pattern types;

        Kind(String accept, String types) {
            this.accept = accept;
            this.types = Pattern.compile(types);
        }
    }

    /** A fetcher of the public web. */
    public Fetcher(boolean allowPrivate) {
        this(Resolver.SYSTEM, allowPrivate, Limits.USUAL, Clock.systemUTC());
    }

    /**
     * A fetcher.
     *
     * @param allowPrivate whether addresses that are not public are fetched from too
     * @param clock tells what {@code Retry-After} counts from
     */
    public Fetcher(Resolver resolver, boolean allowPrivate, Limits limits, Clock clock) {
        this(new AddressGuard(resolver, allowPrivate), limits, clock);
    }

    Fetcher(AddressGuard guard, Limits limits, Clock clock) {
        this.guard = guard;
        this.limits = limits;
        this.clock = clock;
    }

    /** Fetches an address; with tags, only where it has changed since. */
    public Answer fetch(String address, Kind kind, Tags tags) {
        try {
            return follow(uri(address), kind, tags);
        } catch (RefusedException e) {
            return new Failed(0, e.reason(), e.advice(), false, Optional.empty());
        } catch (SocketTimeoutException e) {
            return new Failed(0, "does not answer in time", "try it again later", true, Optional.empty());
        } catch (IOException e) {
            String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            String line = message.lines().findFirst().orElse("");
            return new Failed(0, "cannot be fetched: " + line, "try it again later", true, Optional.empty());
        }
    }

    private static URI uri(String address) throws RefusedException {
        try {
            return new URI(plain(address.strip())).parseServerAuthority();
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new RefusedException("is no address", "give one that starts with https://");
        }
    }

    /** With an address in numbers written as four decimal ones: java.net.URI takes no other notation. */
    private static String plain(String address) {
        String spaced = address.replace(" ", "%20");
        Matcher host = HOST.matcher(spaced);
        if (!host.matches()) {
            return spaced;
        }
        return NumericHost.parse(host.group("host"))
                .map(numeric -> host.group("scheme") + numeric.getHostAddress() + host.group("rest"))
                .orElse(spaced);
    }

    private Answer follow(URI start, Kind kind, Tags tags) throws IOException, RefusedException {
        URI uri = start;
        long deadline = System.nanoTime() + limits.whole().toNanos();
        for (int step = 0; step <= MOST_REDIRECTS; step++) {
            var addresses = guard.check(uri);
            var exchange =
                    new HttpExchange(limits.bytes(), (int) limits.silence().toMillis(), deadline);
            HttpExchange.Response response = exchange.get(uri, addresses, headers(kind, tags));
            String location = response.headers().get("location");
            if (!REDIRECTS.contains(response.status()) || location == null) {
                return answer(uri, kind, response);
            }
            uri = redirected(uri, location);
        }
        throw new RefusedException("redirects more than " + MOST_REDIRECTS + " times", "give the address it leads to");
    }

    private static URI redirected(URI from, String location) throws RefusedException {
        try {
            return from.resolve(new URI(plain(location))).parseServerAuthority();
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new RefusedException("redirects to what is no address", "give the address it leads to");
        }
    }

    private static Map<String, String> headers(Kind kind, Tags tags) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("User-Agent", NAME + "/0.1 (reads news, obeys robots.txt)");
        headers.put("Accept", kind.accept);
        headers.put("Accept-Language", "en");
        headers.put("Accept-Encoding", "gzip");
        tags.etag().ifPresent(etag -> headers.put("If-None-Match", etag));
        tags.lastModified().ifPresent(day -> headers.put("If-Modified-Since", day));
        return headers;
    }

    private Answer answer(URI uri, Kind kind, HttpExchange.Response response) throws IOException, RefusedException {
        Map<String, String> headers = response.headers();
        int status = response.status();
        if (status == 304) {
            return new Unchanged();
        }
        if (status != 200) {
            boolean passing = PASSING.contains(status);
            String advice = passing ? "try it again later" : "check the address";
            return new Failed(status, "is answered with " + status, advice, passing, retryAfter(headers));
        }
        String content = headers.getOrDefault("content-type", "text/html");
        String type = content.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (!kind.types.matcher(type).matches()) {
            throw new RefusedException("is " + type + ", which is not read", "give the address of a page or a feed");
        }
        Matcher charset = CHARSET.matcher(content);
        return new Page(
                uri,
                type,
                charset.find() ? Optional.of(charset.group(1)) : Optional.empty(),
                unpacked(response.body(), headers.getOrDefault("content-encoding", "")),
                new Tags(Optional.ofNullable(headers.get("etag")), Optional.ofNullable(headers.get("last-modified"))));
    }

    private byte[] unpacked(byte[] body, String encoding) throws IOException, RefusedException {
        String name = encoding.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.equals("identity")) {
            return body;
        }
        if (!name.equals("gzip") && !name.equals("x-gzip")) {
            throw new RefusedException("is packed as " + name + ", which was not asked for", "save the page instead");
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] unpacked = in.readNBytes(limits.bytes() + 1);
            if (unpacked.length > limits.bytes()) {
                throw tooLarge(limits.bytes());
            }
            return unpacked;
        }
    }

    static RefusedException tooLarge(int limit) {
        return new RefusedException("is larger than " + limit / 1_000_000 + " MB", "give the address of one story");
    }

    private Optional<Duration> retryAfter(Map<String, String> headers) {
        String value = headers.getOrDefault("retry-after", "").strip();
        if (value.matches("\\d{1,7}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            var until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration wait = Duration.between(clock.instant(), until.toInstant());
            return wait.isNegative() ? Optional.empty() : Optional.of(wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
