package org.demarche.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.dossier.Search;
import org.demarche.dossier.Search.Ask;
import org.demarche.dossier.Search.Facets;
import org.demarche.dossier.Search.Hit;

/**
 * What the search page shows.
 *
 * @param more address of the next page; empty where this is the last
 */
public record SearchView(Ask ask, List<Hit> hits, Facets facets, String more) {

    /** A piece of a snippet: a match, or what stands around it. */
    public record Piece(String text, boolean match) {}

    /** A snippet in pieces. */
    public static List<Piece> pieces(String snippet) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        while (at < snippet.length()) {
            boolean match = snippet.charAt(at) == Search.MATCH;
            int end = snippet.indexOf(match ? Search.END : Search.MATCH, at);
            String text = snippet.substring(match ? at + 1 : at, end < 0 ? snippet.length() : end);
            if (!text.isEmpty()) {
                pieces.add(new Piece(text, match));
            }
            at = end < 0 ? snippet.length() : match ? end + 1 : end;
        }
        return pieces;
    }

    /** The address of this search with one parameter changed; blank to leave it out. */
    public String with(String name, String value) {
        Map<String, String> parameters = parameters();
        if (value.isEmpty()) {
            parameters.remove(name);
        } else {
            parameters.put(name, value);
        }
        return "/search?" + query(parameters);
    }

    /** How many were shown before. */
    public int passed() {
        return ask.after().map(Search.Place::passed).orElse(0);
    }

    /** Its parameters, as they are kept. */
    public String query() {
        return query(parameters());
    }

    public String twin() {
        return "/api/v1/search?" + query(parameters());
    }

    private Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("q", ask.words());
        parameters.put("in", ask.in().name());
        ask.actor().ifPresent(actor -> parameters.put("actor", actor));
        ask.kind().ifPresent(kind -> parameters.put("kind", kind));
        ask.publisher().ifPresent(publisher -> parameters.put("publisher", publisher));
        ask.since().ifPresent(day -> parameters.put("since", day.toString()));
        ask.until().ifPresent(day -> parameters.put("until", day.toString()));
        if (ask.newest()) {
            parameters.put("order", "newest");
        }
        return parameters;
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + Links.part(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The address that a facet's value leads to. */
    public String facet(String name, String value) {
        return name.equals("year") ? "/search?" + query(year(value)) : with(name, value);
    }

    private Map<String, String> year(String year) {
        Map<String, String> parameters = parameters();
        parameters.put("since", year + "-01-01");
        parameters.put("until", year + "-12-31");
        return parameters;
    }

    public Search.In[] places() {
        return Search.In.values();
    }
}
