package org.demarche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader as somebody else's module uses it: by what it exports, with nothing beside it but the JDK. */
class LibraryTest {
    private static final Path READER = Path.of("target/classes");
    private static final String MODULE = "org.demarche.reader";

    @TempDir
    private Path folder;

    /** The example in the Javadoc of Reader. */
    private static String example() throws IOException {
        String source = Files.readString(Path.of("src/main/java/org/demarche/reader/Reader.java"));
        String javadoc =
                source.substring(source.indexOf("<pre>{@code") + "<pre>{@code".length(), source.indexOf("}</pre>"));
        return javadoc.lines()
                .map(line -> line.replaceFirst("^ \\* ?", ""))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private Path compile(String body) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("example"));
        Files.writeString(
                folder.resolve("module-info.java"), "module example { requires " + MODULE + "; exports example; }");
        Files.writeString(sources.resolve("Example.java"), """
                package example;

                import org.demarche.reader.*;
                import org.demarche.reader.finding.*;
                import org.demarche.reader.ledger.*;
                import org.demarche.reader.text.*;

                public class Example {
                    public static void main(String[] arguments) {
                %s
                    }
                }
                """.formatted(body));
        Path classes = folder.resolve("classes");
        var errors = new ByteArrayOutputStream();
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        errors,
                        "--module-path",
                        READER.toString(),
                        "-d",
                        classes.toString(),
                        folder.resolve("module-info.java").toString(),
                        sources.resolve("Example.java").toString());
        assertThat(code).as(errors.toString(StandardCharsets.UTF_8)).isZero();
        return classes;
    }

    /** Runs it in a layer of modules of its own, where only what is exported can be reached. */
    private static String run(Path classes) throws ReflectiveOperationException {
        Configuration resolved = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(classes, READER), ModuleFinder.of(), Set.of("example"));
        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(resolved, ClassLoader.getPlatformClassLoader());
        PrintStream console = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            layer.findLoader("example")
                    .loadClass("example.Example")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theExampleRunsAsAModule() throws IOException, ReflectiveOperationException {
        assertThat(example().lines()).hasSizeBetween(8, 12);
        assertThat(run(compile(example()))).isEqualToNormalizingNewlines("REQUEST by KEN to SOM\n");
    }

    @Test
    void knowledgeOfOnesOwnIsHandedOverAsText() throws IOException, ReflectiveOperationException {
        String body = """
                Reader reader = Reader.load(java.util.Map.of(
                        "sahel.groups.tsv", "GRP.riverfront\\tMLI\\tgroup|front\\tRiver Front|Front of the River\\n"));
                Document story = Document.of("mali", "BAMAKO, May 4, 2023 (Agency) -- The River Front rejected the proposal"
                        + " of Mali for talks on the northern border on Thursday.");
                reader.read(story).findings().stream()
                        .filter(Move.class::isInstance)
                        .map(Move.class::cast)
                        .forEach(move -> System.out.println(move.kind() + " by " + move.by().get(0).code().orElse("?")));
                """;
        assertThat(run(compile(body))).contains("REJECT by GRP.riverfront");
    }

    /** The stages are not for others: they may change with any release. */
    @Test
    void theStagesAreNotExported() throws IOException {
        ModuleDescriptor module =
                ModuleFinder.of(READER).find(MODULE).orElseThrow().descriptor();
        assertThat(module.exports().stream().map(ModuleDescriptor.Exports::source))
                .containsExactlyInAnyOrder(
                        "org.demarche.reader",
                        "org.demarche.reader.finding",
                        "org.demarche.reader.ledger",
                        "org.demarche.reader.text");
        assertThat(module.requires().stream()
                        .filter(one -> !one.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                        .map(ModuleDescriptor.Requires::name))
                .containsExactly("java.base");
    }

    @Test
    void theGuideShowsTheSameExample() throws IOException {
        String guide = Files.readString(Path.of("../docs/library.md"));
        assertThat(guide).contains("```java\n" + example() + "\n```");
        for (String exported : List.of("org.demarche.reader", "finding", "ledger", "text")) {
            assertThat(guide).contains("`" + exported + "`");
        }
    }
}
