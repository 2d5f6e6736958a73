package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.app.Contract;
import org.demarche.formats.Schemas;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Every command, option, path and schema stands in the documentation. */
class DocsTest {
    private static final Path DOCS = Path.of("../docs");
    private static final String ANEW = "stale: run ./mvnw -pl app -am test -Dtest=DocsTest -Ddocs.update=true"
            + " -Dsurefire.failIfNoSpecifiedTests=false";

    @Test
    void theCommandsAreThoseOfTheProgram() throws IOException {
        var line = Main.line(new Console(new PrintStream(System.out), new PrintStream(System.err)));
        line.setUsageHelpWidth(120);
        var page = new StringBuilder("""
                # Commands

                Made from the program itself by `DocsTest`: what `demarche COMMAND --help` says.
                """);
        describe(line, page);
        String made = page.toString().replaceAll("(?m)[ \\t]+$", "");
        Path file = DOCS.resolve("commands.md");
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(file, made);
        }
        assertThat(Files.readString(file)).as(ANEW).isEqualTo(made);
    }

    private static void describe(CommandLine command, StringBuilder page) {
        page.append("\n## ")
                .append(command.getCommandSpec().qualifiedName())
                .append("\n\n```\n")
                .append(command.getUsageMessage(CommandLine.Help.Ansi.OFF).strip())
                .append("\n```\n");
        command.getSubcommands().values().forEach(one -> describe(one, page));
    }

    /** An example is a line that begins with the command; the exit codes are what a script goes by. */
    @Test
    void everyCommandShowsAnExampleAndItsExitCodes() {
        var missing = new ArrayList<String>();
        look(Main.line(new Console(new PrintStream(System.out), new PrintStream(System.err))), missing);
        assertThat(missing).isEmpty();
    }

    private static void look(CommandLine command, List<String> missing) {
        String name = command.getCommandSpec().qualifiedName();
        String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
        String examples = help.substring(Math.max(0, help.lastIndexOf(":\n  demarche ")));
        if (!Pattern.compile("(?m)^  (.* \\| )?" + name + "( |$)")
                .matcher(examples)
                .find()) {
            missing.add(name + " wants an example in its footer");
        }
        if (!Pattern.compile("(?s)Exit codes:\\s+0\\b.*\\b2\\b").matcher(help).find()) {
            missing.add(name + " wants its exit codes");
        }
        command.getSubcommands().values().forEach(one -> look(one, missing));
    }

    @Test
    void everyPathAndSchemaStandsInTheApiGuide() throws IOException {
        String guide = Files.readString(DOCS.resolve("api.md"));
        List<String> names = new ArrayList<>(
                Schemas.names().stream().map(name -> "* `" + name + "`").toList());
        Contract.load().document().get("paths").propertyNames().forEach(path -> names.add(path + "`"));
        assertThat(names.stream().filter(name -> !guide.contains(name)).collect(Collectors.toList()))
                .as("name them at the end of docs/api.md")
                .isEmpty();
    }
}
