package org.demarche.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.demarche.app.export.Exports;

/** The record for other programs, streamed. */
final class ExportPages implements Page {
    private static final Map<Exports.Format, String> ENDINGS = Map.of(
            Exports.Format.JSONL, "jsonl",
            Exports.Format.CSV, "csv",
            Exports.Format.EVENTS, "tsv",
            Exports.Format.JSONLD, "jsonld",
            Exports.Format.ICS, "ics");
    private static final Map<Exports.Format, String> TYPES = Map.of(
            Exports.Format.JSONL, "application/jsonl; charset=utf-8",
            Exports.Format.CSV, "text/csv; charset=utf-8",
            Exports.Format.EVENTS, "text/tab-separated-values; charset=utf-8",
            Exports.Format.JSONLD, "application/ld+json",
            Exports.Format.ICS, "text/calendar; charset=utf-8");

    private final Workspace workspace;

    ExportPages(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/export", context -> Html.show(context, "export", Map.of()));
        routes.get("/api/v1/export/{format}", this::export);
    }

    private void export(Context context) {
        String asked = context.pathParam("format");
        Exports.Format format = Arrays.stream(Exports.Format.values())
                .filter(one -> one.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElseThrow(() -> new Problem.Found(Problem.missing(
                        "There is no export as " + asked + "; there are jsonl, csv, events, jsonld and ics.")));
        boolean reviewed = context.queryParam("reviewed") != null;
        context.contentType(TYPES.get(format))
                .header("Content-Disposition", "attachment; filename=\"demarche." + ENDINGS.get(format) + "\"");
        workspace.read(dossier -> {
            try (Writer out =
                    new BufferedWriter(new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8))) {
                Exports.write(dossier, format, reviewed, out, () -> {});
                return format;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
