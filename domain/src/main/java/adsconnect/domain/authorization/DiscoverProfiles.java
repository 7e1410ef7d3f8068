package adsconnect.domain.authorization;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.ProfileSource;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.token.HandOutToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks one of Amazon's API hosts for the profiles of one consent, in the background (CALL-1, CALL-4). */
public final class DiscoverProfiles {

    /** Whoever waits for the list is told after so many; then Amazon is asked on in the background. */
    private static final int TOLD_AFTER = 4;

    /** With pauses of up to five minutes, longer than a consent waits. */
    private static final int MOST_ATTEMPTS = 24;

    private final Discoveries discoveries;
    private final SettleConsent settleConsent;
    private final UnitOfWork unitOfWork;
    private final ProfileSource profileSource;
    private final HandOutToken tokens;
    private final Timing timing;
    private final Clock clock;

    /**
     * How long one asking may take before another node takes over, and the first pause after a failure; each further pause
     * is twice as long, up to the longest.
     */
    public record Timing(Duration lease, Duration backoff, Duration longest) {}

    public DiscoverProfiles(
            Discoveries discoveries,
            SettleConsent settleConsent,
            UnitOfWork unitOfWork,
            ProfileSource profileSource,
            HandOutToken tokens,
            Timing timing,
            Clock clock) {
        this.discoveries = discoveries;
        this.settleConsent = settleConsent;
        this.unitOfWork = unitOfWork;
        this.profileSource = profileSource;
        this.tokens = tokens;
        this.timing = timing;
        this.clock = clock;
    }

    /** Takes one task that is due. */
    public Optional<Discoveries.Task> claim() {
        Instant now = clock.instant();
        return discoveries.claim(now, now.plus(timing.lease()));
    }

    /** Works a task to its answer, or puts it off. Throws only what is no trouble of Amazon's. */
    public void work(Discoveries.Task task) {
        try {
            List<Profile> profiles = ask(task);
            settle(task, () -> discoveries.answered(task, profiles));
        } catch (AmazonFailure failure) {
            if (worthRepeating(failure)) {
                putOff(task, failure.retryAfter());
            } else {
                settle(task, () -> discoveries.failed(task));
            }
        } catch (RuntimeException ours) {
            putOff(task, Optional.empty());
            throw ours;
        }
    }

    private void putOff(Discoveries.Task task, Optional<Duration> wished) {
        if (task.attempt() >= MOST_ATTEMPTS) {
            settle(task, () -> discoveries.failed(task));
            return;
        }
        Instant nextAt = clock.instant().plus(pause(task.attempt(), wished));
        if (task.attempt() < TOLD_AFTER) {
            discoveries.postpone(task, nextAt);
        } else {
            settle(task, () -> discoveries.failedUntil(task, nextAt));
        }
    }

    private Duration pause(int attempt, Optional<Duration> wished) {
        Duration pause = wished.orElseGet(() -> timing.backoff().multipliedBy(1L << (attempt - 1)));
        return pause.compareTo(timing.longest()) > 0 ? timing.longest() : pause;
    }

    /** In one unit of work: a node that dies in between must not leave a consent that nobody settles. */
    private void settle(Discoveries.Task task, Runnable written) {
        unitOfWork.inOne(() -> {
            settleConsent.after(task.account(), written);
            return task;
        });
    }

    private List<Profile> ask(Discoveries.Task task) {
        return tokens.withToken(task.account(), task.region(), token -> profileSource.reachable(task.host(), token));
    }

    private static boolean worthRepeating(AmazonFailure failure) {
        return switch (failure.kind()) {
            case UNAVAILABLE, THROTTLED, CLIENT_REJECTED -> true;
            case TOKEN_REFUSED, GRANT_REFUSED, ACCESS_LOST, REQUEST_REFUSED -> false;
        };
    }
}
