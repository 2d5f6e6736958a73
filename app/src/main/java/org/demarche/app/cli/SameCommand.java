package org.demarche.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierPlace;
import org.demarche.dossier.Identities;
import org.demarche.dossier.Name;
import org.demarche.dossier.OvertakenException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche same}: says that two names are one, or that one in some stories is another. */
@Command(
        name = "same",
        description = {
            "Say that a name is another: everywhere, now and in stories to come, or in some stories only. The words of the"
                    + " stories stay."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche same affair.db \"Sergey Lavrov\" \"RUS.GOV Sergei Lavrov\"    two spellings, one person",
            "  demarche same affair.db GRP.tdf GRP.tplf                            two codes, one group",
            "  demarche same affair.db \"Park Jin\" \"Park Jin-hwan\" --in 5b1c...     one name, two persons",
            "  demarche same affair.db --list",
            "  demarche same affair.db --undo 17                                   the number in --list",
            "",
            "Exit codes: 0 done, 2 the command cannot be carried out as given."
        })
final class SameCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "DOSSIER", description = "A dossier made by demarche read --into.")
    private DossierPlace dossier = DossierPlace.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NAME",
            description = "A code, a full name, or a code and a name.")
    private Optional<String> from = Optional.empty();

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "OTHER",
            description = "What it is: a code, a full name or both.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--in", paramLabel = "STORY", description = "Only in this story, by its id; may be repeated.")
    private List<String> stories = List.of();

    @Option(names = "--words", description = "NAME is words of a story for which no actor was found.")
    private boolean words;

    @Option(names = "--list", description = "List what was set.")
    private boolean list;

    @Option(names = "--undo", paramLabel = "NUMBER", description = "Take one of them back.")
    private Optional<Long> undo = Optional.empty();

    SameCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (var store = Dossier.openExisting(dossier)) {
            if (list) {
                store.identities().rules().forEach(rule -> console.out().println(line(rule)));
            } else if (undo.isPresent()) {
                store.decisions().undo(Steps.who(), undo.get());
                console.out().println("undone: " + undo.get());
            } else {
                set(store);
            }
            store.ledger();
            return ExitCode.OK;
        } catch (IllegalArgumentException | OvertakenException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private void set(Dossier store) {
        if (from.isEmpty() || to.isEmpty()) {
            throw new UsageException("name both: demarche same " + dossier + " NAME OTHER");
        }
        Name name = words ? Name.label(from.get()) : Name.typed(from.get());
        Identities identities = store.identities();
        int stands = identities.reach(name).stories().size();
        long entry = stories.isEmpty()
                ? identities.merge(Steps.who(), name, Name.typed(to.get()))
                : identities.split(Steps.who(), name, Name.typed(to.get()), stories);
        int changed = stories.isEmpty() ? stands : stories.size();
        console.out()
                .println(name.words() + " is " + to.get() + " in " + changed + (changed == 1 ? " story" : " stories")
                        + "; to take it back: demarche same " + dossier + " --undo " + entry);
    }

    private static String line(Identities.Rule rule) {
        return rule.entry() + "  " + rule.from().words() + " is " + rule.to().words()
                + (rule.documents().isEmpty() ? "" : " in " + String.join(", ", rule.documents()));
    }
}
