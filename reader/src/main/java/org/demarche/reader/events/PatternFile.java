package org.demarche.reader.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.finding.EventType;

/**
 * Reads a pattern file: blocks, each headed by {@code [TYPE mode cameo] kind slots}, with a pattern a line or several
 * on a line with commas between. {@code agree.patterns} tells the format in full.
 */
final class PatternFile {
    private final WordSets sets;
    private final String file;

    PatternFile(WordSets sets, String file) {
        this.sets = sets;
        this.file = file;
    }

    void readInto(List<Pattern> patterns) {
        Optional<Template> template = Optional.empty();
        for (ResourceLines.Line line : ResourceLines.of(file)) {
            if (line.text().startsWith("[")) {
                template = Optional.of(template(line));
            } else {
                Template current = template.orElseThrow(() -> line.error("a pattern before the first [TYPE]"));
                for (String pattern : line.text().split(",")) {
                    add(pattern.trim(), current, line, patterns);
                }
            }
        }
    }

    private static Template template(ResourceLines.Line line) {
        int end = line.text().indexOf(']');
        if (end < 0) {
            throw line.error("no ] after the type");
        }
        String[] event = line.text().substring(1, end).trim().split("\\s+");
        String[] words = line.text().substring(end + 1).trim().split("\\s+");
        var source = new ArrayList<Slot>();
        var target = new ArrayList<Slot>();
        List<Slot> slots = List.of();
        boolean reciprocal = false;
        boolean weak = false;
        boolean only = false;
        boolean aimed = false;
        for (int i = 1; i < words.length; i++) {
            switch (words[i]) {
                case "source" -> slots = source;
                case "target" -> slots = target;
                case "reciprocal" -> reciprocal = true;
                case "weak" -> weak = true;
                case "only" -> only = true;
                case "aimed" -> aimed = true;
                default -> slots.add(slot(words[i], line));
            }
        }
        if (source.isEmpty()) {
            throw line.error("a block names its source");
        }
        return new Template(
                kind(words[0], line),
                type(event[0], line),
                mode(event),
                cameo(event),
                source,
                target,
                reciprocal,
                weak,
                only,
                aimed);
    }

    private static Slot slot(String word, ResourceLines.Line line) {
        try {
            return Slot.of(word);
        } catch (IllegalArgumentException e) {
            throw line.error(String.valueOf(e.getMessage()));
        }
    }

    private static Template.Kind kind(String word, ResourceLines.Line line) {
        try {
            return Template.Kind.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw line.error("after ] stands verb, noun, adjective or modal, not " + word);
        }
    }

    private static EventType type(String word, ResourceLines.Line line) {
        try {
            return EventType.valueOf(word);
        } catch (IllegalArgumentException e) {
            throw line.error("no event type " + word);
        }
    }

    private static Optional<String> mode(String[] event) {
        return event.length > 1 && !Character.isDigit(event[1].charAt(0)) ? Optional.of(event[1]) : Optional.empty();
    }

    private static Optional<String> cameo(String[] event) {
        String last = event[event.length - 1];
        return Character.isDigit(last.charAt(0)) ? Optional.of(last) : Optional.empty();
    }

    private void add(String text, Template template, ResourceLines.Line line, List<Pattern> patterns) {
        if (text.isEmpty()) {
            return;
        }
        String[] words = text.split("\\s+");
        var constraints = new ArrayList<Constraint>();
        for (int i = 1; i < words.length; i++) {
            constraints.add(constraint(words[i], line));
        }
        String place = line.file() + ":" + line.number() + " " + text;
        for (String trigger : sets.of(words[0], line)) {
            patterns.add(Pattern.of(trigger, constraints, template, place));
        }
    }

    private Constraint constraint(String word, ResourceLines.Line line) {
        int colon = word.indexOf(':');
        String words = colon < 0 ? "" : word.substring(colon + 1);
        return switch (word.charAt(0)) {
            case '!' -> new Constraint.Not(constraint(word.substring(1), line));
            case '+' -> new Constraint.Particle(sets.of(word.substring(1), line));
            case '~' -> new Constraint.Modifier(sets.of(word.substring(1), line));
            case '<' -> new Constraint.Agent(sets.of(word.substring(1), line));
            case '*' -> colon < 0 ? new Constraint.Patient(Set.of()) : new Constraint.Kind(sets.of(words, line));
            case '>' -> complement(colon < 0 ? word : word.substring(0, colon), words, line);
            default ->
                colon < 0
                        ? new Constraint.Patient(sets.of(word, line))
                        : new Constraint.Oblique(sets.of(word.substring(0, colon), line), sets.of(words, line));
        };
    }

    private Constraint complement(String form, String words, ResourceLines.Line line) {
        Clause.Form known = switch (form) {
            case ">to" -> Clause.Form.TO;
            case ">that" -> Clause.Form.THAT;
            case ">ing" -> Clause.Form.ING;
            default -> throw line.error("a complement is >to, >that or >ing, not " + form);
        };
        return new Constraint.Complement(known, sets.of(words, line));
    }
}
