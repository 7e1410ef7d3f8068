package adsconnect.domain.token;

import adsconnect.domain.Secret;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.port.TokenRefreshes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * Renews tokens that are in use at half their life, so that whoever reads them does not wait for Amazon, nor notice that its
 * token endpoint is down for a while (TOK-2). In use is what this node has handed out since it was granted. Shared
 * between threads.
 */
public final class RenewInTime {

    /** What Amazon gives, should it not be known when it did. */
    private static final Duration LIFE = Duration.ofHours(1);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final RefreshOnce refresh;
    private final TokenRefreshes refreshes;
    private final Clock clock;
    private final Map<AccountId, Use> uses = new ConcurrentHashMap<>();
    private final Queue<Due> due = new ConcurrentLinkedQueue<>();

    public RenewInTime(RefreshOnce refresh, TokenRefreshes refreshes, Clock clock) {
        this.refresh = refresh;
        this.refreshes = refreshes;
        this.clock = clock;
    }

    /** A token to be renewed. */
    public record Due(AccountId account, Use use) {}

    /**
     * A token that was handed out.
     *
     * @param pause that was taken since the last failure; none before there was one
     * @param at when it is to be renewed, if that was looked up
     */
    record Use(Region region, Instant expiresAt, Duration pause, Optional<Instant> at) {

        Use at(Instant moment) {
            return new Use(region, expiresAt, pause, Optional.of(moment));
        }

        /** It can't be claimed again while somebody is at it. */
        Use claimed() {
            return at(Instant.MAX);
        }

        Use again(Instant now) {
            Duration longer = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
            Duration next = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
            return new Use(region, expiresAt, next, Optional.of(now.plus(next)));
        }
    }

    /** The token was handed out. */
    void used(AccountId account, Region region, AccessToken token) {
        Use use = uses.get(account);
        if (use == null || !use.expiresAt().equals(token.expiresAt())) {
            uses.put(account, new Use(region, token.expiresAt(), Duration.ZERO, Optional.empty()));
        }
    }

    /**
     * Makes a call of Amazon as {@link HandOutToken#withToken} does, for somebody who will make more of them: their token is in
     * use.
     *
     * @throws AmazonFailure the call's own, or what came of getting a token
     */
    public <T> T withToken(HandOutToken tokens, AccountId account, Region region, Function<Secret, T> call) {
        AccessToken token = tokens.valid(account, region);
        used(account, region, token);
        return tokens.with(token.value(), account, region, call);
    }

    /** One that is to be renewed now, for the caller alone on this node. */
    public Optional<Due> claim() {
        if (due.isEmpty()) {
            Instant now = clock.instant();
            uses.forEach((account, use) -> look(account, use, now));
        }
        return Optional.ofNullable(due.poll());
    }

    /** Renews one that was claimed, unless somebody has. If it can't be, it is tried again after a pause. */
    public void renew(Due claimed) {
        Use use = claimed.use();
        try {
            refresh.refresh(
                    claimed.account(),
                    use.region(),
                    () -> refresh.kept(claimed.account())
                            .filter(token -> token.expiresAt().isAfter(use.expiresAt())));
            uses.remove(claimed.account(), use);
        } catch (AmazonFailure failure) {
            // It was told where it was met; nobody waits here.
            putOff(claimed, failure.kind() == AmazonFailure.Kind.GRANT_REFUSED);
        } catch (RuntimeException ours) {
            putOff(claimed, false);
            throw ours;
        }
    }

    private void look(AccountId account, Use use, Instant now) {
        Instant at = use.at().orElseGet(() -> halfLife(account, use.expiresAt()));
        Use next = now.isBefore(at) ? use.at(at) : use.claimed();
        if (!next.equals(use) && uses.replace(account, use, next) && !now.isBefore(at)) {
            due.add(new Due(account, next));
        }
    }

    private Instant halfLife(AccountId account, Instant expiresAt) {
        Instant since = refreshes.granted(account).filter(expiresAt::isAfter).orElse(expiresAt.minus(LIFE));
        return since.plus(Duration.between(since, expiresAt).dividedBy(2));
    }

    /** Once it has ended it is as good as idle: whoever asks has it renewed. */
    private void putOff(Due claimed, boolean forGood) {
        Instant now = clock.instant();
        if (forGood || !now.isBefore(claimed.use().expiresAt())) {
            uses.remove(claimed.account(), claimed.use());
        } else {
            uses.replace(claimed.account(), claimed.use(), claimed.use().again(now));
        }
    }
}
