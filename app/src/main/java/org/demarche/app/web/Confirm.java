package org.demarche.app.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page before a change: what to choose, or what will change, and one button.
 *
 * @param lead what it is about, a sentence each
 * @param changes what will change, a line each
 * @param action where its form is sent
 * @param hidden what the form carries along
 * @param choices what to choose from; empty for nothing
 * @param fields what to write
 * @param button what its button says
 * @param back where to go instead
 * @param error what was wrong with what was sent; empty for nothing
 */
public record Confirm(
        String title,
        List<String> lead,
        List<String> changes,
        String action,
        Map<String, List<String>> hidden,
        Optional<Choices> choices,
        List<Field> fields,
        String button,
        String back,
        String error) {

    /**
     * What to choose from.
     *
     * @param several whether more than one may be chosen
     */
    public record Choices(String name, String label, List<Choice> list, boolean several) {}

    /**
     * One of them.
     *
     * @param note in smaller letters beside it
     * @param address where it is looked at; empty for nowhere
     */
    public record Choice(String value, String words, String note, String address) {}

    /**
     * A field to write in.
     *
     * @param type of an input: text, password
     */
    public record Field(String name, String label, String value, String hint, String type, boolean required) {}

    /** A page that only asks whether to. */
    static Confirm sure(
            String title,
            List<String> changes,
            String action,
            Map<String, List<String>> hidden,
            String button,
            String back) {
        return new Confirm(title, List.of(), changes, action, hidden, Optional.empty(), List.of(), button, back, "");
    }

    Confirm failed(String why) {
        return new Confirm(title, lead, changes, action, hidden, choices, fields, button, back, why);
    }
}
