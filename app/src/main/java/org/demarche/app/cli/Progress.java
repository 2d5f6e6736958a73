package org.demarche.app.cli;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on standard error, where a person watches; else nothing. */
final class Progress implements AutoCloseable {
    private final Optional<ProgressBar> bar;

    private Progress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    /** A bar towards at least so many stories, where one is wanted and standard error is a terminal. */
    static Progress on(Console console, boolean wanted, int atLeast) {
        return wanted && console.interactive()
                ? new Progress(Optional.of(bar(console, atLeast)))
                : new Progress(Optional.empty());
    }

    private static ProgressBar bar(Console console, int atLeast) {
        return new ProgressBarBuilder()
                .setTaskName("reading")
                .setInitialMax(atLeast)
                .setUnit(" stories", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(console.err()))
                .build();
    }

    void step() {
        bar.ifPresent(shown -> {
            if (shown.getCurrent() >= shown.getMax()) {
                shown.maxHint(shown.getCurrent() + 1);
            }
            shown.step();
        });
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
