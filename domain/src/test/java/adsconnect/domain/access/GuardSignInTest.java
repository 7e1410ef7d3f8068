package adsconnect.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.Secret;
import adsconnect.domain.access.port.Passwords;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.RecordUserChanges;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.testkit.Admission;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.PlainPasswords;
import adsconnect.testkit.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A failed sign-in and its line are written together, before the answer, and nobody is found out by it (AUDIT-1). */
class GuardSignInTest {

    private static final EmailAddress NOBODY = new EmailAddress("nobody@example.com");
    private static final Duration HASHING = Duration.ofSeconds(2);

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock();
    private final Watched trail = new Watched();
    private final User user = Samples.seller();
    private final Secret right = new Secret("right");
    private final PlainPasswords plain = new PlainPasswords();
    private final GuardSignIn guard = new GuardSignIn(
            new SignIn(stores.users(), new Slow(), Admission.of(stores, clock), stores.unitOfWork(), Samples.chance()),
            stores.users(),
            stores.attempts(),
            stores.knownBrowsers(),
            new RecordUserChanges(trail, clock),
            stores.unitOfWork(),
            clock);

    @BeforeEach
    void a_user_exists() {
        stores.users().add(user, plain.hash(right));
    }

    private GuardSignIn.Outcome guess(EmailAddress email) {
        return guard.withPassword(email, new Secret("wrong"), Samples.knock());
    }

    private List<AuditLine> lines() {
        return stores.auditTrail().newest(99);
    }

    @Test
    void audit1_the_line_is_there_with_the_answer() {
        assertThat(guess(user.email())).isEqualTo(new GuardSignIn.Answered(new SignIn.Refused()));

        assertThat(lines()).extracting(AuditLine::deed).containsExactly(Deed.SIGN_IN_FAILED);
    }

    @Test
    void the_same_is_done_for_who_exists_and_who_does_not_and_only_one_leaves_a_line() {
        guess(user.email());
        guess(NOBODY);

        assertThat(trail.asked).containsExactly("record", "rehearse");
        assertThat(lines()).hasSize(1);
        assertThat(plain.comparisons()).isEqualTo(2);
    }

    @Test
    void what_the_audit_cannot_take_is_answered_to_nobody_and_counts_all_the_same() {
        trail.down = true;
        for (EmailAddress email : List.of(user.email(), NOBODY)) {
            for (int time = 0; time < GuardSignIn.ACCOUNT.free(); time++) {
                assertThatThrownBy(() -> guess(email)).isInstanceOf(IllegalStateException.class);
            }
        }
        trail.down = false;

        assertThat(guess(user.email())).isInstanceOf(GuardSignIn.TooMany.class);
        assertThat(guess(NOBODY)).isInstanceOf(GuardSignIn.TooMany.class);
        assertThat(lines()).isEmpty();
    }

    @Test
    void audit1_without_its_line_the_attempt_did_not_fail_and_the_wait_is_that_of_one_that_was_begun() {
        for (int time = 1; time < GuardSignIn.ACCOUNT.free(); time++) {
            guess(user.email());
        }
        trail.down = true;
        assertThatThrownBy(() -> guess(user.email())).isInstanceOf(IllegalStateException.class);
        trail.down = false;

        assertThat(guess(user.email()))
                .isEqualTo(new GuardSignIn.TooMany(GuardSignIn.ACCOUNT.first().minus(HASHING)));

        clock.advance(GuardSignIn.ACCOUNT.first().minus(HASHING));
        guess(user.email());
        assertThat(guess(user.email()))
                .as("begun when it failed")
                .isEqualTo(new GuardSignIn.TooMany(GuardSignIn.ACCOUNT.first().multipliedBy(2)));
    }

    @Test
    void the_owner_gets_in_in_a_browser_of_theirs_whatever_others_guess_elsewhere() {
        GuardSignIn.Answered first = (GuardSignIn.Answered) guard.withPassword(user.email(), right, Samples.knock());
        Secret browser = ((SignIn.SignedIn) first.outcome()).browser();
        for (int time = 0; time < 9; time++) {
            guess(user.email());
        }
        Knock home = new Knock("198.51.100.1", "", Optional.of(browser));

        assertThat(guess(user.email())).isInstanceOf(GuardSignIn.TooMany.class);
        assertThat(guard.withPassword(user.email(), right, home))
                .isInstanceOfSatisfying(
                        GuardSignIn.Answered.class,
                        answer -> assertThat(answer.outcome()).isInstanceOf(SignIn.SignedIn.class));
    }

    /** Takes its time. */
    private final class Slow implements Passwords {
        @Override
        public String hash(Secret password) {
            return plain.hash(password);
        }

        @Override
        public boolean matches(Secret password, String hash) {
            clock.advance(HASHING);
            return plain.matches(password, hash);
        }
    }

    /** Knows what was asked of it, and is down at times. */
    private final class Watched implements AuditTrail {

        private final List<String> asked = new ArrayList<>();
        private boolean down;

        @Override
        public void record(AuditLine line) {
            answer("record");
            stores.auditTrail().record(line);
        }

        @Override
        public void rehearse(AuditLine line) {
            answer("rehearse");
            stores.auditTrail().rehearse(line);
        }

        @Override
        public List<AuditLine> newest(int atMost) {
            return stores.auditTrail().newest(atMost);
        }

        private void answer(String what) {
            if (down) {
                throw new IllegalStateException("The audit takes nothing");
            }
            asked.add(what);
        }
    }
}
