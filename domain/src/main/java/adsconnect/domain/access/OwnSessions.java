package adsconnect.domain.access;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.Sessions;
import adsconnect.domain.access.port.UserChanges;
import adsconnect.domain.access.port.Users;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** In which browsers somebody is signed in, for them to see and to end; and for an admin to end all. */
public final class OwnSessions {

    private final Sessions sessions;
    private final Users users;
    private final UserChanges changes;
    private final UnitOfWork unitOfWork;
    private final Session.Lifetime lifetime;
    private final Clock clock;

    public OwnSessions(
            Sessions sessions,
            Users users,
            UserChanges changes,
            UnitOfWork unitOfWork,
            Session.Lifetime lifetime,
            Clock clock) {
        this.sessions = sessions;
        this.users = users;
        this.changes = changes;
        this.unitOfWork = unitOfWork;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** Those that are not over by themselves, the one last used first. */
    public List<OpenSession> of(UserId user) {
        Instant now = clock.instant();
        return sessions.of(user).stream()
                .filter(session -> now.isBefore(session.lastSeenAt().plus(lifetime.idle()))
                        && now.isBefore(session.openedAt().plus(lifetime.max())))
                .toList();
    }

    /** Signs this browser out. */
    public void signOut(Secret token) {
        unitOfWork.inOne(() -> {
            Optional<Session> session = sessions.find(SecretHash.of(token))
                    .filter(Session::whole)
                    .filter(known -> known.aliveAt(clock.instant(), lifetime));
            if (sessions.close(SecretHash.of(token))) {
                session.ifPresent(known -> changes.signedOut(known.user()));
            }
            return null;
        });
    }

    /** Signs one browser out; false if there is no such. */
    public boolean end(User user, UUID session) {
        return unitOfWork.inOne(() -> {
            boolean ended = sessions.close(user.id(), session);
            if (ended) {
                changes.sessionsEnded(new Actor.Person(user.id()), user);
            }
            return ended;
        });
    }

    /** Signs all browsers out but this one. */
    public void endOthers(User user, Secret kept) {
        unitOfWork.inOne(() -> {
            if (sessions.closeOthers(user.id(), SecretHash.of(kept)) > 0) {
                changes.sessionsEnded(new Actor.Person(user.id()), user);
            }
            return null;
        });
    }

    /** Signs somebody out everywhere. False if there is nobody such. */
    public boolean endAll(Actor by, UserId id) {
        return unitOfWork.inOne(() -> users.lock(id)
                .map(user -> {
                    sessions.closeAll(id);
                    changes.sessionsEnded(by, user);
                    return true;
                })
                .orElse(false));
    }
}
