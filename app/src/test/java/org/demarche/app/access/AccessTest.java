package org.demarche.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.demarche.dossier.Accounts.Account;
import org.demarche.dossier.Accounts.Role;
import org.junit.jupiter.api.Test;

/** Passwords, sessions, and how often one may try. */
class AccessTest {
    private static final Account ANA = new Account("ana", Role.ADMIN, "hash", "2023-03-03T08:00:00Z");

    private final Hands clock = new Hands();

    @Test
    void aPasswordIsKeptAsAHashThatDiffersEachTime() {
        char[] password = "correct horse battery".toCharArray();
        String hash = Passwords.hash(password);
        assertThat(hash).startsWith("$2a$11$").isNotEqualTo(Passwords.hash(password));
        assertThat(Passwords.matches(password, hash)).isTrue();
        assertThat(Passwords.matches("correct horse batterz".toCharArray(), hash))
                .isFalse();
    }

    @Test
    void aLongPasswordCountsToItsEnd() {
        String long80 = "x".repeat(80);
        String hash = Passwords.hash((long80 + "a").toCharArray());
        assertThat(Passwords.matches((long80 + "a").toCharArray(), hash)).isTrue();
        assertThat(Passwords.matches((long80 + "b").toCharArray(), hash)).isFalse();
    }

    @Test
    void aPasswordOfElevenSignsIsTooShort() {
        assertThatThrownBy(() -> Passwords.hash("elevensigns".toCharArray())).hasMessageContaining("at least 12");
        assertThatThrownBy(() -> Passwords.hash("x".repeat(1025).toCharArray())).hasMessageContaining("1024");
    }

    @Test
    void aSessionEndsWhenItIsNotUsed() {
        var sessions = new Sessions(clock);
        String id = sessions.open(ANA);
        clock.forward(Sessions.IDLE.minusSeconds(1));
        assertThat(sessions.use(id)).isPresent();
        clock.forward(Sessions.IDLE.minusSeconds(1));
        assertThat(sessions.use(id)).isPresent();
        clock.forward(Sessions.IDLE.plusSeconds(1));
        assertThat(sessions.use(id)).isEmpty();
    }

    @Test
    void aSessionEndsAfterADaysWorkInAnyCase() {
        var sessions = new Sessions(clock);
        String id = sessions.open(ANA);
        for (int i = 0; i < 24; i++) {
            assertThat(sessions.use(id)).isPresent();
            clock.forward(Sessions.LONGEST.dividedBy(24));
        }
        clock.forward(Duration.ofSeconds(1));
        assertThat(sessions.use(id)).isEmpty();
    }

    @Test
    void aSessionIsOfThePasswordThatOpenedIt() {
        var sessions = new Sessions(clock);
        var session = sessions.use(sessions.open(ANA)).orElseThrow();
        assertThat(session.of(ANA)).isTrue();
        assertThat(session.of(new Account("ana", Role.ADMIN, "another", ANA.made())))
                .isFalse();
        assertThat(sessions.use("guessed")).isEmpty();
    }

    @Test
    void whoGuessesWaitsLongerEachTime() {
        var attempts = new Attempts(clock, Duration.ofSeconds(5));
        for (int i = 0; i < 3; i++) {
            attempts.failed("ana");
        }
        assertThat(attempts.wait("ana")).isEmpty();
        attempts.failed("ana");
        assertThat(attempts.wait("ana")).contains(Duration.ofSeconds(1));
        attempts.failed("ana");
        assertThat(attempts.wait("ana")).contains(Duration.ofSeconds(2));
        for (int i = 0; i < 100; i++) {
            attempts.failed("ana");
        }
        assertThat(attempts.wait("ana")).contains(Duration.ofSeconds(5));
        assertThat(attempts.wait("ben")).isEmpty();
        clock.forward(Duration.ofSeconds(6));
        assertThat(attempts.wait("ana")).isEmpty();
        attempts.succeeded("ana");
        attempts.failed("ana");
        assertThat(attempts.wait("ana")).isEmpty();
    }

    @Test
    void anAddressHasItsShareAndGetsMoreInTime() {
        var rate = new Rate(clock, 3, 2);
        assertThat(rate.take("a") && rate.take("a") && rate.take("a")).isTrue();
        assertThat(rate.take("a")).isFalse();
        assertThat(rate.take("b")).isTrue();
        clock.forward(Duration.ofMillis(500));
        assertThat(rate.take("a")).isTrue();
        assertThat(rate.take("a")).isFalse();
    }
}
