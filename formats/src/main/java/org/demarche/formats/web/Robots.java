package org.demarche.formats.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a site's robots.txt lets a robot fetch, after RFC 9309: the group of its name, else that of {@code *}; the
 * longest rule that fits decides, and of two as long the one that allows. Immutable.
 */
public final class Robots {
    /** Everything may be fetched: there is no robots.txt. */
    public static final Robots ALL = new Robots(List.of(), Optional.empty());

    /** Nothing may be fetched: what is forbidden cannot be known now (RFC 9309, 2.3.1.4). */
    public static final Robots NONE = new Robots(List.of(new Rule(false, "/")), Optional.empty());

    private static final int LONGEST = 512_000;

    private final List<Rule> rules;
    private final Optional<Duration> delay;

    private record Rule(boolean allow, String path) {
        boolean fits(String target) {
            boolean anchored = path.endsWith("$");
            String body = anchored ? path.substring(0, path.length() - 1) : path;
            String[] parts = body.split("\\*", -1);
            if (!target.startsWith(parts[0])) {
                return false;
            }
            int at = parts[0].length();
            for (int i = 1; i < parts.length; i++) {
                boolean last = anchored && i == parts.length - 1;
                int found = last ? target.length() - parts[i].length() : target.indexOf(parts[i], at);
                if (found < at || !target.startsWith(parts[i], found)) {
                    return false;
                }
                at = found + parts[i].length();
            }
            return !anchored || at == target.length();
        }
    }

    private Robots(List<Rule> rules, Optional<Duration> delay) {
        this.rules = List.copyOf(rules);
        this.delay = delay;
    }

    /** Reads a robots.txt for a robot of a name. What it does not know it passes over. */
    public static Robots parse(byte[] bytes, String robot) {
        String text =
                new String(bytes, 0, Math.min(bytes.length, LONGEST), StandardCharsets.UTF_8).replace("\uFEFF", "");
        var own = new Group();
        var others = new Group();
        boolean naming = false;
        boolean toOwn = false;
        boolean toOthers = false;
        for (String line : text.split("\\R")) {
            String[] parts = line.replaceFirst("#.*", "").split(":", 2);
            if (parts.length < 2) {
                continue;
            }
            String key = parts[0].strip().toLowerCase(Locale.ROOT);
            String value = parts[1].strip();
            if (key.equals("user-agent")) {
                toOwn = naming && toOwn || isNamed(value, robot);
                toOthers = naming && toOthers || value.equals("*");
                own.found |= toOwn;
                naming = true;
            } else if (key.matches("allow|disallow|crawl-delay")) {
                naming = false;
                if (toOwn) {
                    own.add(key, value);
                }
                if (toOthers) {
                    others.add(key, value);
                }
            }
        }
        Group group = own.found ? own : others;
        return new Robots(group.rules, group.delay);
    }

    private static boolean isNamed(String value, String robot) {
        var token = Pattern.compile("[a-zA-Z_-]+").matcher(value);
        return token.lookingAt() && token.group().equalsIgnoreCase(robot);
    }

    private static final class Group {
        private final List<Rule> rules = new ArrayList<>();
        private Optional<Duration> delay = Optional.empty();
        private boolean found;

        void add(String key, String value) {
            if (key.equals("crawl-delay")) {
                if (value.matches("\\d{1,4}(\\.\\d{1,3})?")) {
                    delay = Optional.of(Duration.ofMillis((long) (Double.parseDouble(value) * 1000)));
                }
            } else if (!value.isEmpty()) {
                rules.add(new Rule(key.equals("allow"), decoded(value)));
            }
        }
    }

    /**
     * Whether a path may be fetched.
     *
     * @param target path and query, as in the request
     */
    public boolean allows(String target) {
        String path = decoded(target.isEmpty() ? "/" : target);
        boolean allowed = true;
        int longest = -1;
        for (Rule rule : rules) {
            int length = rule.path().length();
            if (rule.fits(path) && (length > longest || length == longest && rule.allow())) {
                longest = length;
                allowed = rule.allow();
            }
        }
        return path.equals("/robots.txt") || allowed;
    }

    /** How long it asks to wait between two requests. */
    public Optional<Duration> delay() {
        return delay;
    }

    /** Unreserved characters are compared as themselves, escapes of others in capitals. */
    private static String decoded(String path) {
        var out = new StringBuilder();
        for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
            int c = one & 0xFF;
            out.append(c < 0x80 ? String.valueOf((char) c) : String.format(Locale.ROOT, "%%%02X", c));
        }
        return Pattern.compile("%([0-9a-fA-F]{2})").matcher(out).replaceAll(escape -> {
            char c = (char) Integer.parseInt(escape.group(1), 16);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            return plain ? String.valueOf(c) : escape.group().toUpperCase(Locale.ROOT);
        });
    }
}
