package org.demarche.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.demarche.app.export.Exports;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierPlace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche export}: the record for other programs. */
@Command(
        name = "export",
        description = {
            "Write a dossier for other programs: jsonl (all of it; demarche import reads it back), csv (a row a finding),"
                    + " events (tab-separated, CAMEO and PLOVER codes), jsonld (schema.org claims and quotations with Web"
                    + " Annotation selectors), ics (what is due, as a calendar). docs/exports.md shows each."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:the command cannot be carried out as given"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche export affair.db > affair.jsonl",
            "  demarche export affair.db --format events --out events.tsv",
            "  demarche export affair.db --format csv --reviewed --out reviewed.csv",
            "  demarche export affair.db --reviewed --out reviewed.jsonl"
        })
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DOSSIER", description = "A dossier made by demarche read --into.")
    private DossierPlace dossier = DossierPlace.of("");

    @Option(names = "--format", paramLabel = "FORMAT", description = "jsonl (the default), csv, events, jsonld or ics.")
    private Exports.Format format = Exports.Format.JSONL;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write; by default standard output.")
    private @Nullable Path out;

    @Option(
            names = "--reviewed",
            description = {
                "Only findings that an analyst has accepted or edited. As jsonl all that was decided, rejected ones too,",
                "with each finding before and after: data to train and test with (docs/reviewed.md)."
            })
    private boolean reviewed;

    @Option(names = "--no-progress", description = "No progress bar.")
    private boolean noProgress;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (var store = Dossier.openExisting(dossier);
                var progress = Progress.on(console, !noProgress && out != null, store.size())) {
            store.ledger();
            if (out == null) {
                Writer writer = new BufferedWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
                Exports.write(store, format, reviewed, writer, progress::step);
                writer.flush();
            } else {
                try (Writer writer = Files.newBufferedWriter(out)) {
                    Exports.write(store, format, reviewed, writer, progress::step);
                }
                console.err().println("written: " + out);
            }
            return ExitCode.OK;
        } catch (IOException e) {
            throw new UsageException("cannot write " + (out == null ? "the export" : out) + ": " + e.getMessage());
        }
    }
}
