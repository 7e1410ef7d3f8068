package adsconnect.domain.connection;

import adsconnect.domain.Chance;
import adsconnect.domain.EachOnItsOwn;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.User;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ConsentEnd;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.audit.port.Events;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.connection.port.OpenRuns;
import adsconnect.domain.connection.port.PlanPauses;
import adsconnect.domain.token.port.TokenRefreshes;
import adsconnect.domain.token.port.TokenVault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Pauses what is loaded for somebody whose plan lapsed and goes on when there is one again; destroys the tokens of whoever had
 * none for too long (PLAN-2). Whoever is disabled is treated as if their plan had lapsed, but keeps their tokens until it did. Every
 * node may do so at any time: what is done already stays as it is.
 */
public final class FollowPlans {

    private final Users users;
    private final Accounts accounts;
    private final PlanPauses pauses;
    private final OpenRuns openRuns;
    private final Discoveries discoveries;
    private final Connections connections;
    private final TokenRefreshes tokenRefreshes;
    private final TokenVault vault;
    private final AuditTrail auditTrail;
    private final Events events;
    private final UnitOfWork unitOfWork;
    private final Duration grace;
    private final Chance chance;
    private final Clock clock;

    /** Why nothing is loaded for somebody, as the audit has it. */
    private enum Cause {
        DISABLED,
        NO_PLAN
    }

    /** @param grace how long tokens are kept without a plan */
    public FollowPlans(
            Users users,
            Accounts accounts,
            PlanPauses pauses,
            OpenRuns openRuns,
            Discoveries discoveries,
            Connections connections,
            TokenRefreshes tokenRefreshes,
            TokenVault vault,
            AuditTrail auditTrail,
            Events events,
            UnitOfWork unitOfWork,
            Duration grace,
            Chance chance,
            Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.pauses = pauses;
        this.openRuns = openRuns;
        this.discoveries = discoveries;
        this.connections = connections;
        this.tokenRefreshes = tokenRefreshes;
        this.vault = vault;
        this.auditTrail = auditTrail;
        this.events = events;
        this.unitOfWork = unitOfWork;
        this.grace = grace;
        this.chance = chance;
        this.clock = clock;
    }

    /** Brings every account in step with the plan of its owner. */
    public void follow() {
        Instant now = clock.instant();
        EachOnItsOwn.run(pauses.outOfStep(day(now), now.minus(grace)).stream()
                .map(account -> (Runnable) () -> follow(account))
                .toList());
    }

    /** The same for all accounts of one owner, whom the unit of work has locked and changed. */
    void follow(User owner) {
        Instant now = clock.instant();
        accounts.ofOwner(owner.id()).forEach(account -> decide(owner, account, now));
    }

    /** The owner is locked first, as wherever an account changes; what was seen before may be over by now. */
    private void follow(AccountId id) {
        unitOfWork.inOne(() -> {
            Optional<User> owner = accounts.byId(id).flatMap(account -> users.lock(account.owner()));
            owner.ifPresent(locked -> accounts.byId(id).ifPresent(account -> decide(locked, account, clock.instant())));
            return id;
        });
    }

    private void decide(User owner, Account account, Instant now) {
        if (owner.servedAt(now)) {
            resume(account, now);
            return;
        }
        pause(account, owner.disabled() ? Cause.DISABLED : Cause.NO_PLAN, now);
        pauses.of(account.id())
                .filter(PlanPauses.Pause::tokensKept)
                .filter(pause -> !now.isBefore(pause.graceFrom().plus(grace)))
                .ifPresent(pause -> destroy(account, pause.since(), now));
    }

    /** Also what was queued since it was paused. */
    private void pause(Account account, Cause cause, Instant now) {
        boolean first = pauses.pause(account.id(), now);
        openRuns.rest(account.id());
        discoveries.rest(account.id());
        if (first) {
            tellWhoeverWatches(account);
            record(account, Deed.SYNCS_PAUSED, Facts.NONE.and("cause", cause), now);
            announce(account, Event.Kind.PAUSED, Facts.NONE, now);
        }
    }

    private void resume(Account account, Instant now) {
        if (pauses.resume(account.id())) {
            openRuns.wake(account.id(), now);
            discoveries.wake(account.id(), now);
            tellWhoeverWatches(account);
            record(account, Deed.SYNCS_RESUMED, Facts.NONE, now);
            if (account.consent().end().isEmpty()) {
                announce(account, Event.Kind.RECOVERED, Facts.NONE, now);
            }
        }
    }

    /** The account and its history stay; after a new plan a new consent is what helps. */
    private void destroy(Account account, Instant since, Instant now) {
        // Whoever renews the access token just now must not bring it back.
        tokenRefreshes.fenceOut(account.id());
        vault.destroy(account.id());
        accounts.endConsent(account.id(), ConsentEnd.EXPIRED);
        tellWhoeverWatches(account);
        Facts pausedSince = Facts.NONE.and("pausedSince", day(since));
        record(account, Deed.TOKENS_DESTROYED, pausedSince, now);
        announce(account, Event.Kind.EXPIRED, pausedSince, now);
    }

    private void announce(Account account, Event.Kind kind, Facts facts, Instant now) {
        events.announce(new Event(new EventId(chance.id()), kind, now, about(account), facts));
    }

    private void tellWhoeverWatches(Account account) {
        ConnectionsOf.account(connections, account)
                .forEach(connection ->
                        connections.moreToShow(connection.profile().id()));
    }

    private void record(Account account, Deed deed, Facts why, Instant now) {
        auditTrail.record(AuditLine.of(now, new Actor.Program(), deed, about(account), why));
    }

    private static Subject about(Account account) {
        return Subject.of(account.owner()).account(account.id().value());
    }

    /** Plans run by days in UTC. */
    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
