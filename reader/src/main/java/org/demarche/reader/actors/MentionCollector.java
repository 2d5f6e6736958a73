package org.demarche.reader.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.actors.reference.Coreference;
import org.demarche.reader.finding.FindingId;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.finding.Role;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.syntax.ParsedText;

/** Turns what was decided about phrases and pronouns into mentions and roles. */
final class MentionCollector {
    private final ParsedText parsed;
    private final String document;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Role> offices = new ArrayList<>();
    private final Map<Integer, List<String>> together = new HashMap<>();
    private final Map<Integer, String> places = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> told = new HashSet<>();

    MentionCollector(ParsedText parsed) {
        this.parsed = parsed;
        document = parsed.text().document().id();
    }

    void place(int head, String code) {
        if (!code.isEmpty()) {
            places.put(head, code.substring(0, 3));
        }
    }

    void phrase(Phrase phrase, Entity entity) {
        Mention.Kind kind = phrase.hasName()
                        || !phrase.office()
                                && phrase.term != null
                                && !phrase.term.kind().headNoun()
                ? Mention.Kind.NAME
                : Mention.Kind.DESCRIPTION;
        add(kind, entity, phrase.first, phrase.end, Grammar.headOf(parsed, phrase.first, phrase.end));
        office(phrase, entity);
    }

    void pronoun(int token, Entity entity) {
        add(Mention.Kind.PRONOUN, entity, token, token + 1, token);
    }

    private void add(Mention.Kind kind, Entity entity, int first, int end, int head) {
        if (entity.code.isEmpty() && entity.person.isEmpty() && entity.members.isEmpty()) {
            return;
        }
        if (!entity.members.isEmpty()) {
            together.put(head, entity.members);
        }
        Stretch stretch = parsed.stretch(first, end);
        mentions.add(new Mention(
                id("mention", stretch.start()),
                stretch,
                kind,
                filled(entity.code),
                filled(entity.person),
                first,
                end,
                head));
    }

    /** Several mentions may start at one place: the ids of the later ones say so. */
    private String id(String kind, int start) {
        String id = FindingId.of(document, kind, start);
        for (int again = 2; !ids.add(id); again++) {
            id = FindingId.of(document, kind + '/' + again, start);
        }
        return id;
    }

    private static Optional<String> filled(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private void office(Phrase phrase, Entity entity) {
        Phrase office = phrase.office() ? phrase : phrase.partner;
        boolean tells = phrase.hasName() && (phrase.office() || phrase.partner != null);
        if (!tells || office == null || office.officeFirst == Phrase.NONE || entity.person.isEmpty()) {
            return;
        }
        String words = parsed.stretch(office.officeFirst, office.officeEnd).text();
        if (told.add(entity.person + '\n' + words)) {
            Stretch stretch = parsed.stretch(Math.min(phrase.first, office.first), Math.max(phrase.end, office.end));
            offices.add(new Role(
                    id("role", stretch.start()),
                    entity.person,
                    Optional.of(words),
                    filled(entity.code),
                    Optional.empty(),
                    false,
                    stretch,
                    List.of()));
        }
    }

    Mentions mentions(Coreference coreference) {
        mentions.sort(Comparator.comparingInt(Mention::first).thenComparingInt(Mention::end));
        return new Mentions(parsed, mentions, offices, together, places, Optional.of(coreference));
    }
}
