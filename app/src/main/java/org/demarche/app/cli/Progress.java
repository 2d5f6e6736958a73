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

    /** A bar over the rows of a dossier that is copied, some of which may be there already. */
    static Progress overRows(Console console, boolean wanted, long all, long there) {
        if (!wanted || !console.interactive()) {
            return new Progress(Optional.empty());
        }
        ProgressBar bar = bar(console, "copying", " rows", Math.max(all, there));
        bar.stepTo(there);
        return new Progress(Optional.of(bar));
    }

    private static ProgressBar bar(Console console, int atLeast) {
        return bar(console, "reading", " stories", atLeast);
    }

    private static ProgressBar bar(Console console, String task, String unit, long atLeast) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(atLeast)
                .setUnit(unit, 1)
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

    void step(long by) {
        bar.ifPresent(shown -> shown.stepBy(by));
    }

    void says(String what) {
        bar.ifPresent(shown -> shown.setExtraMessage(what));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
