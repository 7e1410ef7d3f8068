package adsconnect.domain.access;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.port.Sessions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tells who a browser belongs to. */
public final class RecognizeVisitor {

    /** Being seen is written down at most this often: a write costs more than all the reads between. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final Sessions sessions;
    private final Session.Lifetime lifetime;
    private final SecondFactorRule rule;
    private final Clock clock;

    /** One that demands a second factor of nobody. */
    public RecognizeVisitor(Sessions sessions, Session.Lifetime lifetime, Clock clock) {
        this(sessions, lifetime, SecondFactorRule.NOBODY, clock);
    }

    public RecognizeVisitor(Sessions sessions, Session.Lifetime lifetime, SecondFactorRule rule, Clock clock) {
        this.sessions = sessions;
        this.lifetime = lifetime;
        this.rule = rule;
        this.clock = clock;
    }

    /** The user of a live session that is good for everything. */
    public Optional<User> by(Secret token, boolean prolongs) {
        return session(token, prolongs)
                .filter(Session::whole)
                .filter(session -> !lacksSecondFactor(session))
                .map(Session::user);
    }

    /** Whether its user has to set a second factor up before anything else. */
    public boolean lacksSecondFactor(Session session) {
        return !session.secondFactor() && rule.demandsOf(session.user().role());
    }

    /**
     * A live session, also half a one.
     *
     * @param prolongs whether this visit counts as use; a page that asks by itself does not (WAIT-2)
     */
    public Optional<Session> session(Secret token, boolean prolongs) {
        SecretHash hash = SecretHash.of(token);
        Instant now = clock.instant();
        Optional<Session> alive = sessions.find(hash)
                .filter(session -> session.aliveAt(now, lifetime))
                // One that was opened at the very moment in which all were closed.
                .filter(session -> !session.user().disabled());
        if (prolongs
                && alive.isPresent()
                && alive.get().whole()
                && alive.get().lastSeenAt().plus(SEEN_EVERY).isBefore(now)) {
            sessions.seen(hash, now);
        }
        return alive;
    }

    /** Removes sessions that are over. */
    public void purge() {
        Instant now = clock.instant();
        sessions.purge(now.minus(lifetime.idle()), now.minus(lifetime.max()));
    }
}
