package org.demarche.app.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.Watched;
import org.demarche.formats.Intake;
import org.demarche.formats.Item;
import org.demarche.formats.web.Answer;
import org.demarche.formats.web.Answer.Failed;
import org.demarche.formats.web.Answer.Page;
import org.demarche.formats.web.Answer.Tags;
import org.demarche.formats.web.Feed;
import org.demarche.formats.web.Fetcher.Kind;
import org.demarche.reader.Reader;
import org.demarche.reader.text.Document;

/**
 * Brings what feeds and pages have new into a dossier. Each story is stored before it is ticked off, so that whatever
 * breaks in between is done again and nothing is lost. For one thread.
 */
public final class Watcher {
    private static final Duration FIRST_WAIT = Duration.ofMinutes(2);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final Duration RECHECK = Duration.ofHours(6);
    private static final int DOUBLINGS = 10;
    private static final int TRIES = 6;

    private final Dossier dossier;
    private final PoliteFetcher fetcher;
    private final Supplier<Reader> reader;
    private final Clock clock;
    private final Pause pause;
    private final Intake intake = new Intake();

    /** @param reader asked when the first story has come */
    public Watcher(Dossier dossier, PoliteFetcher fetcher, Supplier<Reader> reader, Clock clock, Pause pause) {
        this.dossier = dossier;
        this.fetcher = fetcher;
        this.reader = reader;
        this.clock = clock;
        this.pause = pause;
    }

    /** Looks once at all feeds and pages whose time has come. */
    public Round round(List<String> feeds, List<String> pages) {
        var round = new Round();
        feeds.forEach(feed -> visit(feed, "FEED", round));
        pages.forEach(page -> visit(page, "PAGE", round));
        if (round.newStories() > 0) {
            dossier.ledger();
        }
        return round;
    }

    private void visit(String address, String kind, Round round) {
        Watched.State state = dossier.watched().state(address).orElseGet(() -> Watched.State.fresh(address, kind));
        if (pause.stopped() || !due(state)) {
            return;
        }
        boolean feed = kind.equals("FEED");
        Answer answer =
                fetcher.fetch(address, feed ? Kind.FEED : Kind.PAGE, new Tags(state.etag(), state.lastModified()));
        if (pause.stopped() && answer instanceof Failed) {
            return;
        }
        if (answer instanceof Failed failed) {
            failed(state, failed, round);
        } else if (answer instanceof Page page) {
            boolean whole = feed ? entries(page, address, round) : story(page, address, round);
            if (!pause.stopped() || !feed) {
                dossier.watched().remember(fetched(state, whole ? page.tags() : Tags.NONE));
            }
        } else {
            round.unchanged();
            dossier.watched().remember(fetched(state, new Tags(state.etag(), state.lastModified())));
        }
    }

    private boolean due(Watched.State state) {
        Instant now = clock.instant();
        boolean rested = state.notBefore().filter(now::isBefore).isEmpty();
        boolean stale = !state.kind().equals("STORY")
                || state.fetched()
                        .filter(then -> now.isBefore(then.plus(RECHECK)))
                        .isEmpty();
        return rested && stale;
    }

    /** The stories of a feed; false where some are to be tried again, so that the feed is asked for whole again. */
    private boolean entries(Page page, String address, Round round) {
        Feed feed = Feed.parse(page.body(), page.charset(), page.uri().toString());
        if (feed.entries().isEmpty()) {
            round.failed(address, "is no feed with entries; check the address");
        }
        for (Feed.Entry entry : feed.entries()) {
            visit(entry.link(), "STORY", round);
        }
        return feed.entries().stream()
                .flatMap(entry -> dossier.watched().state(entry.link()).stream())
                .noneMatch(state -> state.failures() > 0 && state.failures() < TRIES);
    }

    private boolean story(Page page, String address, Round round) {
        for (Item item : intake.page(address, page.body(), page.charset())) {
            if (item instanceof Item.Failure failure) {
                round.failed(failure.label(), failure.reason() + "; " + failure.advice());
            } else if (item instanceof Item.Story story) {
                take(story.document(), round);
            }
        }
        return true;
    }

    private void take(Document document, Round round) {
        if (dossier.holds(document)) {
            dossier.label(document);
            round.unchanged();
        } else if (dossier.copyOf(document).isPresent()) {
            round.copied();
        } else {
            dossier.store(List.of(reader.get().read(document)));
            round.stored();
        }
    }

    private Watched.State fetched(Watched.State state, Tags tags) {
        return new Watched.State(
                state.url(),
                state.kind(),
                tags.etag(),
                tags.lastModified(),
                Optional.of(clock.instant()),
                0,
                Optional.empty(),
                Optional.empty());
    }

    /** Waits twice as long after each failure, and never less than the server asks for. */
    private void failed(Watched.State state, Failed failed, Round round) {
        String problem = failed.reason() + "; " + failed.advice();
        round.failed(state.url(), problem);
        Duration wait =
                failed.passing() ? FIRST_WAIT.multipliedBy(1L << Math.min(state.failures(), DOUBLINGS)) : LONGEST_WAIT;
        Duration capped = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        Duration asked = failed.retryAfter().orElse(Duration.ZERO);
        dossier.watched()
                .remember(new Watched.State(
                        state.url(),
                        state.kind(),
                        state.etag(),
                        state.lastModified(),
                        state.fetched(),
                        state.failures() + 1,
                        Optional.of(clock.instant().plus(capped.compareTo(asked) < 0 ? asked : capped)),
                        Optional.of(problem)));
    }
}
