package org.demarche.app.brief;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.demarche.app.words.Plain;
import org.demarche.reader.finding.FindingId;
import org.demarche.reader.ledger.Briefing;

/**
 * What is due, as a calendar (RFC 5545). A uid names the demarche, the addressee and whether an answer or an end is
 * awaited, so that what is put off moves in the calendar rather than standing there twice.
 */
public final class DueCalendar {
    /** Octets of a line, its break left out (section 3.1). */
    private static final int OCTETS = 75;

    private static final int UID_BYTES = 12;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Sources sources;
    private final StringBuilder calendar = new StringBuilder();

    /** With where the words of a line are found. */
    public DueCalendar(Sources sources) {
        this.sources = sources;
    }

    /** The calendar as of a day. */
    public String of(List<Briefing.Awaited> awaited, LocalDate day) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Demarche//Demarche//EN");
        line("CALSCALE:GREGORIAN");
        for (Briefing.Awaited one : awaited) {
            if (one.due().latest().isPresent()) {
                event(one, day);
            }
        }
        if (calendar.indexOf("BEGIN:VEVENT") < 0) {
            zone();
        }
        line("END:VCALENDAR");
        return calendar.toString();
    }

    /** A calendar without a component is none (section 3.6): one of which nothing is due has a time zone. */
    private void zone() {
        line("BEGIN:VTIMEZONE");
        line("TZID:UTC");
        line("BEGIN:STANDARD");
        line("DTSTART:19700101T000000");
        line("TZOFFSETFROM:+0000");
        line("TZOFFSETTO:+0000");
        line("END:STANDARD");
        line("END:VTIMEZONE");
    }

    private void event(Briefing.Awaited one, LocalDate day) {
        Sources.Source source = sources.of(one.step().evidence().get(0).told());
        String matter = one.demarche()
                .matter()
                .map(words -> ": " + words.stretch().text())
                .orElse("");
        line("BEGIN:VEVENT");
        line("UID:" + uid(one));
        line("DTSTAMP:" + DAY.format(day) + "T000000Z");
        line("DTSTART;VALUE=DATE:" + DAY.format(one.day()));
        line("DTEND;VALUE=DATE:" + DAY.format(one.day().plusDays(1)));
        line("SUMMARY:" + escaped(Plain.text(BriefWriter.head(one) + matter)));
        line("DESCRIPTION:"
                + escaped("“" + source.words() + "”\n"
                        + (source.claimed().isEmpty() ? "" : source.claimed() + "; ")
                        + source.story() + "\ndemarche " + one.demarche().id()));
        source.url().filter(url -> url.startsWith("http")).ifPresent(url -> line("URL:" + Plain.text(url)));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String uid(Briefing.Awaited one) {
        String what = one.leg().status().awaitsAnswer() ? "answer" : "end";
        return FindingId.hash(one.demarche().id() + '\n' + one.leg().to() + '\n' + what, UID_BYTES) + "@demarche";
    }

    /** Text as section 3.3.11 wants it. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** A line, folded where it is too long: never within a character. */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int c = content.codePointAt(i);
            int size = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                calendar.append("\r\n ");
                octets = 1;
            }
            calendar.appendCodePoint(c);
            octets += size;
            i += Character.charCount(c);
        }
        calendar.append("\r\n");
    }
}
