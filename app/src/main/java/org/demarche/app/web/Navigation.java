package org.demarche.app.web;

import java.util.List;

/** The pages one gets to from everywhere. */
public final class Navigation {
    /** In the order of the day's work. */
    public static final List<Entry> ENTRIES = List.of(
            new Entry("Ledger", "/"),
            new Entry("Stories", "/stories"),
            new Entry("Actors", "/actors"),
            new Entry("Matters", "/matters"),
            new Entry("Search", "/search"),
            new Entry("Quote", "/quote"),
            new Entry("Review", "/review"),
            new Entry("Intake", "/intake"),
            new Entry("Export", "/export"),
            new Entry("Admin", "/admin"));

    private Navigation() {}

    /** One of them. */
    public record Entry(String name, String path) {}
}
