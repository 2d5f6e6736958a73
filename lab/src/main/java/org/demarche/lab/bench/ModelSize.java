package org.demarche.lab.bench;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.demarche.reader.syntax.SyntaxEngine;

/** How much disk the syntax models and rules take, as shipped: compressed in the jar, or as they lie in a folder. */
final class ModelSize {
    private static final String FOLDER = "org/demarche/reader/syntax/";

    private ModelSize() {}

    /** Bytes. */
    static long bytes() throws IOException {
        Path home;
        try {
            home = Path.of(SyntaxEngine.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        return Files.isDirectory(home) ? inFolder(home.resolve(FOLDER)) : inJar(home);
    }

    private static long inJar(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.stream()
                    .filter(entry -> entry.getName().startsWith(FOLDER) && model(entry.getName()))
                    .mapToLong(entry -> entry.getCompressedSize())
                    .sum();
        }
    }

    private static long inFolder(Path folder) throws IOException {
        long sum = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += model(file.toString()) ? Files.size(file) : 0;
            }
        }
        return sum;
    }

    private static boolean model(String name) {
        return !name.endsWith(".class") && !name.endsWith("/");
    }
}
