package org.demarche.lab.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
 * @param text what stands in the TEXT element, or in the whole document where there is none
 */
record TimeMl(String text, Optional<LocalDate> created, List<GoldTime> times) {
    private static final int DAY_LENGTH = 10;

    /** Reads a file. */
    static TimeMl read(Path file) {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = Files.newInputStream(file)) {
            boolean sectioned = Files.readString(file).contains("<TEXT>");
            return new Walk(factory.createXMLStreamReader(in), !sectioned).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(file + " is no well-formed TimeML: " + e.getMessage(), e);
        }
    }

    /** One walk over the elements. */
    private static final class Walk {
        private final XMLStreamReader xml;
        private final StringBuilder text = new StringBuilder();
        private final List<GoldTime> times = new ArrayList<>();
        private Optional<LocalDate> created = Optional.empty();
        private boolean inText;
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
            return new TimeMl(text.toString(), created, times);
        }

        private void open() {
            if (xml.getLocalName().equals("TEXT")) {
                inText = true;
            } else if (xml.getLocalName().equals("TIMEX3")) {
                String function = xml.getAttributeValue(null, "functionInDocument");
                String told = xml.getAttributeValue(null, "value");
                value = told == null ? "" : told;
                if ("CREATION_TIME".equals(function) || "PUBLICATION_TIME".equals(function)) {
                    created = created.or(this::day);
                } else if (inText) {
                    start = length();
                }
            }
        }

        private Optional<LocalDate> day() {
            try {
                return Optional.of(LocalDate.parse(value.substring(0, Math.min(DAY_LENGTH, value.length()))));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private void close() {
            if (xml.getLocalName().equals("TEXT")) {
                inText = false;
            } else if (xml.getLocalName().equals("TIMEX3") && start >= 0) {
                times.add(new GoldTime(new Span(start, length()), value));
                start = -1;
            }
        }

        private int length() {
            return text.codePointCount(0, text.length());
        }
    }
}
