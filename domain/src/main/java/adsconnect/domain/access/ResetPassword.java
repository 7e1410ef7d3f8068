package adsconnect.domain.access;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.Attempts;
import adsconnect.domain.access.port.KnownBrowsers;
import adsconnect.domain.access.port.PasswordResets;
import adsconnect.domain.access.port.Passwords;
import adsconnect.domain.access.port.Sessions;
import adsconnect.domain.access.port.UserChanges;
import adsconnect.domain.access.port.Users;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Somebody chooses a new password by a link, once; they are signed out everywhere (section 17). */
public final class ResetPassword {

    /** A link that ended is told from one that never was for so long. */
    static final Duration REMEMBERED = Duration.ofDays(30);

    private final PasswordResets resets;
    private final Users users;
    private final Passwords passwords;
    private final Sessions sessions;
    private final KnownBrowsers knownBrowsers;
    private final Attempts attempts;
    private final UserChanges changes;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ResetPassword(
            PasswordResets resets,
            Users users,
            Passwords passwords,
            Sessions sessions,
            KnownBrowsers knownBrowsers,
            Attempts attempts,
            UserChanges changes,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.resets = resets;
        this.users = users;
        this.passwords = passwords;
        this.sessions = sessions;
        this.knownBrowsers = knownBrowsers;
        this.attempts = attempts;
        this.changes = changes;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** What the link opens; looking changes nothing. */
    public Outcome look(Secret link) {
        return judge(link, false);
    }

    public Outcome reset(Secret link, Secret password) {
        Outcome standing = look(link);
        if (!(standing instanceof Open(User owner, Instant endsAt))) {
            return standing;
        }
        if (!CreateUser.mayBe(password)) {
            return new PasswordRefused();
        }
        if (users.passwordHashOf(owner.email())
                .filter(known -> passwords.matches(password, known))
                .isPresent()) {
            return new SamePassword();
        }
        String hash = passwords.hash(password);
        return unitOfWork.inOne(() -> switch (judge(link, true)) {
            case Open open ->
                resets.use(SecretHash.of(link), clock.instant())
                        ? set(open.user(), SecretHash.of(link), hash)
                        : new Used();
            case Outcome over -> over;
        });
    }

    /** Removes what nobody asks after any more. */
    public void purge() {
        resets.purge(clock.instant().minus(REMEMBERED));
    }

    private Outcome set(User user, SecretHash link, String hash) {
        resets.removeOthers(user.id(), link);
        users.changePassword(user.id(), hash);
        sessions.closeAll(user.id());
        knownBrowsers.forgetAll(user.id());
        attempts.forget(Attempts.Kind.ACCOUNT, GuardSignIn.subject(user.email().value()));
        attempts.forget(Attempts.Kind.PROOF, LimitProofs.subject(user));
        changes.passwordChanged(user, PasswordProof.RESET_LINK);
        return new Done(user);
    }

    private Outcome judge(Secret link, boolean lock) {
        Optional<PasswordReset> found = resets.byLink(SecretHash.of(link));
        if (found.isEmpty()) {
            return new Unknown();
        }
        PasswordReset reset = found.get();
        if (reset.usedAt().isPresent()) {
            return new Used();
        }
        Optional<User> user = lock ? users.lock(reset.user()) : users.byId(reset.user());
        if (user.isEmpty()) {
            return new Unknown();
        }
        if (user.get().disabled()) {
            // Also of one whose time is over: another would not help them.
            return new Disabled();
        }
        boolean late = !clock.instant().isBefore(reset.endsAt());
        return late ? new Late() : new Open(user.get(), reset.endsAt());
    }

    /** What the link opens, or what came of it. */
    public sealed interface Outcome {}

    /** @param endsAt from when on it opens nothing */
    public record Open(User user, Instant endsAt) implements Outcome {}

    /** They sign in with the new password. */
    public record Done(User user) implements Outcome {}

    /** Too short or absurdly long. */
    public record PasswordRefused() implements Outcome {}

    /** It is the one they have; the link still works. */
    public record SamePassword() implements Outcome {}

    public record Used() implements Outcome {}

    /** Its time is over. */
    public record Late() implements Outcome {}

    /** Its user may not sign in any more. */
    public record Disabled() implements Outcome {}

    /** No link, or one in whose place there is another. */
    public record Unknown() implements Outcome {}
}
