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

/**
 * Whoever was asked becomes a user, once, and is signed in (section 17). Whoever is one meanwhile, by single sign-on, becomes what
 * they were asked as.
 */
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

    /** For somebody who is signed in: they become what they were asked as. */
    public Outcome accept(Secret link, User user) {
        return unitOfWork.inOne(() -> switch (judge(invitations.lock(SecretHash.of(link)))) {
            case Offered offered
            when offered.user().email().equals(user.email()) ->
                users.lock(user.id())
                        .filter(JoinByInvitation::mayAccept)
                        .map(known -> raise(known, offered.invitation()))
                        .orElse(new IsUser());
            case Outcome other -> other;
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

    private Outcome raise(User user, Invitation invitation) {
        User raised = user.withRole(invitation.role());
        invitations.change(invitation.with(Invitation.State.ACCEPTED));
        changes.joined(raised);
        if (raised.role() != user.role()) {
            users.change(raised);
            changes.roleChanged(new Actor.Person(user.id()), raised, user.role());
        }
        return new Accepted();
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
                Optional<User> user = users.byEmail(invitation.email());
                if (user.isPresent() && !mayAccept(user.get())) {
                    yield new IsUser();
                }
                Optional<User> admin = users.byId(invitation.madeBy()).filter(JoinByInvitation::mayStillInvite);
                if (admin.isEmpty()) {
                    yield new Revoked();
                }
                if (!invitation.openAt(clock.instant())) {
                    yield new Late();
                }
                yield user.<Outcome>map(known -> new Offered(invitation, admin.get(), known))
                        .orElse(new Open(invitation, admin.get()));
            }
        };
    }

    /** Not if an admin made them something else meanwhile: that stands. */
    private static boolean mayAccept(User user) {
        return user.role() == Role.SELLER && !user.disabled();
    }

    /** Or whoever is about to be shut out could come back by an invitation of their own. */
    private static boolean mayStillInvite(User admin) {
        return admin.role() == Role.ADMIN && !admin.disabled();
    }

    /** What the link opens, or what came of joining. */
    public sealed interface Outcome {}

    /** @param by who asks */
    public record Open(Invitation invitation, User by) implements Outcome {}

    /** The address got a user in another way meanwhile, who may take it when they are signed in. */
    public record Offered(Invitation invitation, User by, User user) implements Outcome {}

    /** They were a user, and are now what they were asked as. */
    public record Accepted() implements Outcome {}

    /** @param browser what the browser shows from now on, to be known */
    public record Joined(SignIn.SignedIn whole) implements Outcome {}

    /** Too short or absurdly long. */
    public record PasswordRefused() implements Outcome {}

    /** Somebody joined by it already. */
    public record Used() implements Outcome {}

    /** Its time is over. */
    public record Late() implements Outcome {}

    public record Revoked() implements Outcome {}

    /** The address got a user meanwhile to whom the invitation brings nothing. */
    public record IsUser() implements Outcome {}

    /** No link, or one in whose place there is another. */
    public record Unknown() implements Outcome {}
}
