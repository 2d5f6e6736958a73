package org.demarche.lab.time;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.demarche.reader.finding.Span;

/**
 * A TimeML document (http://timeml.org): the text with its TIMEX3 elements, and the day of creation from the TIMEX3
 * that says so, which is no part of the gold.
 *
 * @param leftOut where the text itself names the day of creation: neither gold nor false
 * @param text what stands in the TEXT element, or in the whole document where there is none
 */
record TimeMl(String text, Optional<LocalDate> created, List<GoldTime> times, List<Span> leftOut) {
    private static final int DAY_LENGTH = 10;

    /**
     * Reads a file. An element without words, as TimeML has for what is only implied, is no part of the gold.
     *
     * @throws IllegalArgumentException in one line, where it is no well-formed TimeML or cannot be read
     */
    static TimeMl read(Path file) {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = Files.newInputStream(file)) {
            boolean sectioned =
                    Files.readString(file, StandardCharsets.ISO_8859_1).contains("<TEXT");
            return new Walk(factory.createXMLStreamReader(in), !sectioned).run();
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
        } catch (XMLStreamException e) {
            String reason = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
            throw new IllegalArgumentException(file + " is no well-formed TimeML: " + reason, e);
        }
    }

    /** One walk over the elements. */
    private static final class Walk {
        private final XMLStreamReader xml;
        private final StringBuilder text = new StringBuilder();
        private final List<GoldTime> times = new ArrayList<>();
        private Optional<LocalDate> created = Optional.empty();
        private final List<Span> leftOut = new ArrayList<>();
        private boolean inText;
        private boolean inCreation;
        private boolean creation;
        private int start = -1;
        private String value = "";

        private Walk(XMLStreamReader xml, boolean inText) {
            this.xml = xml;
            this.inText = inText;
        }

        private TimeMl run() throws XMLStreamException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> open();
                    case XMLStreamConstants.END_ELEMENT -> close();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (inText) {
                            text.append(xml.getText());
                        }
                    }
                    default -> {}
                }
            }
            return new TimeMl(text.toString(), created, times, leftOut);
        }

        private void open() {
            switch (xml.getLocalName()) {
                case "TEXT" -> inText = true;
                case "DCT" -> inCreation = true;
                case "TIMEX3" -> openTime();
                default -> {}
            }
        }

        private void openTime() {
            String function = xml.getAttributeValue(null, "functionInDocument");
            String told = xml.getAttributeValue(null, "value");
            value = told == null ? "" : told;
            creation = inCreation || "CREATION_TIME".equals(function) || "PUBLICATION_TIME".equals(function);
            if (creation) {
                created = created.or(this::day);
            }
            start = inText ? length() : -1;
        }

        private Optional<LocalDate> day() {
            try {
                return Optional.of(LocalDate.parse(value.substring(0, Math.min(DAY_LENGTH, value.length()))));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private void close() {
            switch (xml.getLocalName()) {
                case "TEXT" -> inText = false;
                case "DCT" -> inCreation = false;
                case "TIMEX3" -> closeTime();
                default -> {}
            }
        }

        private void closeTime() {
            if (start >= 0 && length() > start) {
                var span = new Span(start, length());
                if (creation) {
                    leftOut.add(span);
                } else {
                    times.add(new GoldTime(span, value));
                }
            }
            start = -1;
        }

        private int length() {
            return text.codePointCount(0, text.length());
        }
    }
}
