package org.demarche.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a figure was measured on; figures of different machines are not compared without saying so.
 *
 * @param processor as the system names it, or its architecture
 * @param cores that the virtual machine may use
 * @param java its version
 */
record Machine(String processor, int cores, String java) {
    /** This machine. */
    static Machine here() {
        return new Machine(
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name", "") + " " + System.getProperty("java.version", ""));
    }

    private static String processorName() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch", "unknown"));
        } catch (IOException e) {
            return System.getProperty("os.arch", "unknown");
        }
    }

    @Override
    public String toString() {
        return processor + ", " + cores + " cores, " + java;
    }
}
