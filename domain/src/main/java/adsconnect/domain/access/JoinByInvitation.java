package adsconnect.domain.access;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.Invitations;
import adsconnect.domain.access.port.Passwords;
import adsconnect.domain.access.port.UserChanges;
import adsconnect.domain.access.port.Users;
import java.time.Clock;
import java.util.Optional;

/** Whoever was asked becomes a user, once, and is signed in (section 17). */
public final class JoinByInvitation {

    private final Invitations invitations;
    private final Users users;
    private final Passwords passwords;
    private final AdmitUser admitUser;
    private final UserChanges changes;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public JoinByInvitation(
            Invitations invitations,
            Users users,
            Passwords passwords,
            AdmitUser admitUser,
            UserChanges changes,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.invitations = invitations;
        this.users = users;
        this.passwords = passwords;
        this.admitUser = admitUser;
        this.changes = changes;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** What the link opens; looking changes nothing. */
    public Outcome look(Secret link) {
        return judge(invitations.byLink(SecretHash.of(link)));
    }

    /** @param name as they want to be called */
    public Outcome join(Secret link, Secret password, Optional<String> name, Knock knock) {
        Outcome standing = look(link);
        if (!(standing instanceof Open)) {
            return standing;
        }
        if (!CreateUser.mayBe(password)) {
            return new PasswordRefused();
        }
        String hash = passwords.hash(password);
        return unitOfWork.inOne(() -> switch (judge(invitations.lock(SecretHash.of(link)))) {
            case Open open -> admit(open.invitation(), hash, name, knock);
            case Outcome over -> over;
        });
    }

    /** Removes what nobody asks after any more. */
    public void purge() {
        invitations.purge(clock.instant().minus(ResetPassword.REMEMBERED));
    }

    private Outcome admit(Invitation invitation, String hash, Optional<String> name, Knock knock) {
        Personal personal = new Personal(name, Optional.empty(), Optional.empty());
        User user =
                new User(invitation.user(), invitation.email(), invitation.role(), Plan.NONE).withPersonal(personal);
        if (!users.add(user, hash)) {
            return new IsUser();
        }
        invitations.change(invitation.with(Invitation.State.ACCEPTED));
        changes.joined(user);
        return new Joined(admitUser.open(user, SignInWay.INVITATION, knock));
    }

    private Outcome judge(Optional<Invitation> found) {
        if (found.isEmpty()) {
            return new Unknown();
        }
        Invitation invitation = found.get();
        return switch (invitation.state()) {
            case ACCEPTED -> new Used();
            case REVOKED -> new Revoked();
            case OPEN -> {
                if (users.byEmail(invitation.email()).isPresent()) {
                    yield new IsUser();
                }
                if (!mayStillInvite(invitation.madeBy())) {
                    yield new Revoked();
                }
                yield invitation.openAt(clock.instant()) ? new Open(invitation) : new Late();
            }
        };
    }

    /** Or whoever is about to be shut out could come back by an invitation of their own. */
    private boolean mayStillInvite(UserId admin) {
        return users.byId(admin)
                .filter(user -> user.role() == Role.ADMIN && !user.disabled())
                .isPresent();
    }

    /** What the link opens, or what came of joining. */
    public sealed interface Outcome {}

    public record Open(Invitation invitation) implements Outcome {}

    /** @param browser what the browser shows from now on, to be known */
    public record Joined(SignIn.SignedIn whole) implements Outcome {}

    /** Too short or absurdly long. */
    public record PasswordRefused() implements Outcome {}

    /** Somebody joined by it already. */
    public record Used() implements Outcome {}

    /** Its time is over. */
    public record Late() implements Outcome {}

    public record Revoked() implements Outcome {}

    /** The address got a user in another way meanwhile. */
    public record IsUser() implements Outcome {}

    /** No link, or one in whose place there is another. */
    public record Unknown() implements Outcome {}
}
