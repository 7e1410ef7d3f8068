package adsconnect.domain.access;

import adsconnect.domain.Chance;
import adsconnect.domain.Occasion;
import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.Invitations;
import adsconnect.domain.access.port.Letters;
import adsconnect.domain.access.port.MadeLinks;
import adsconnect.domain.access.port.UserChanges;
import adsconnect.domain.access.port.Users;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Asks somebody to join, in a role that is fixed then, asks again, and takes it back (section 17). */
public final class InviteUser {

    private static final int LINK_BYTES = 32;

    private final Users users;
    private final Invitations invitations;
    private final MadeLinks links;
    private final Letters letters;
    private final UserChanges changes;
    private final UnitOfWork unitOfWork;
    private final Duration lifetime;
    private final Chance chance;
    private final Clock clock;

    public InviteUser(
            Users users,
            Invitations invitations,
            MadeLinks links,
            Letters letters,
            UserChanges changes,
            UnitOfWork unitOfWork,
            Duration lifetime,
            Chance chance,
            Clock clock) {
        this.users = users;
        this.invitations = invitations;
        this.links = links;
        this.letters = letters;
        this.changes = changes;
        this.unitOfWork = unitOfWork;
        this.lifetime = lifetime;
        this.chance = chance;
        this.clock = clock;
    }

    /** An invitation of its own. */
    public Outcome invite(Actor by, UserId admin, EmailAddress email, Role role, String language) {
        return invite(by, admin, email, role, language, new Occasion(chance.secret(Occasion.SECRET_BYTES)));
    }

    /**
     * Asks somebody for the first time. On one occasion that is once, and the same link, however often it is wanted.
     *
     * @param language of the letter: that of whoever asks
     */
    public Outcome invite(Actor by, UserId admin, EmailAddress email, Role role, String language, Occasion occasion) {
        Secret link =
                occasion.derived("", LINK_BYTES, "invitation", admin.value().toString(), email.value(), role.name());
        return unitOfWork.inOne(() -> {
            if (users.byEmail(email).isPresent()) {
                return new IsUser();
            }
            Instant now = clock.instant();
            Optional<Invitation> made = invitations.lock(SecretHash.of(link));
            if (made.isPresent() && made.get().openAt(now)) {
                return new Sent(made.get(), link, letters.ready());
            }
            if (links.has(SecretHash.of(link))) {
                return new Over();
            }
            Invitation invitation = new Invitation(
                    new UserId(chance.id()), email, role, admin, now, now.plus(lifetime), Invitation.State.OPEN);
            return invitations.add(invitation, SecretHash.of(link))
                    ? sent(by, invitation, link, language)
                    : new AlreadyInvited();
        });
    }

    /** Asks again by another link; the one before opens nothing any more. On one occasion that is once, and the same link. */
    public Again again(Actor by, UserId admin, UserId invited, String language, Occasion occasion) {
        Secret link = occasion.derived(
                "",
                LINK_BYTES,
                "again",
                admin.value().toString(),
                invited.value().toString());
        return unitOfWork.inOne(() -> {
            Optional<Invitation> asked = invitations.lock(invited);
            if (asked.isEmpty()) {
                return new NoSuchInvitation();
            }
            if (asked.get().state() != Invitation.State.OPEN) {
                return new Over();
            }
            if (users.byEmail(asked.get().email()).isPresent()) {
                return new IsUser();
            }
            Instant now = clock.instant();
            if (asked.get().openAt(now)
                    && invitations.byLink(SecretHash.of(link)).isPresent()) {
                return new Sent(asked.get(), link, letters.ready());
            }
            if (links.has(SecretHash.of(link))) {
                return new Over();
            }
            Invitation renewed = asked.get().renewed(admin, now, now.plus(lifetime));
            invitations.renew(renewed, SecretHash.of(link));
            return sent(by, renewed, link, language);
        });
    }

    /** Takes it back: the link opens nothing any more. */
    public Revocation revoke(Actor by, UserId invited) {
        return unitOfWork.inOne(() -> {
            Optional<Invitation> asked = invitations.lock(invited);
            if (asked.isEmpty()) {
                return new NoSuchInvitation();
            }
            if (asked.get().state() != Invitation.State.OPEN) {
                return new Over();
            }
            invitations.change(asked.get().with(Invitation.State.REVOKED));
            changes.invitationRevoked(by, asked.get());
            return new Revoked();
        });
    }

    private Sent sent(Actor by, Invitation invitation, Secret link, String language) {
        links.add(SecretHash.of(link));
        changes.invited(by, invitation);
        String asks = users.byId(invitation.madeBy()).map(User::called).orElse("");
        letters.invite(invitation.email(), invitation.role(), asks, link, invitation.endsAt(), language);
        return new Sent(invitation, link, letters.ready());
    }

    /** What came of asking for the first time. */
    public sealed interface Outcome {}

    /** What came of asking again. */
    public sealed interface Again {}

    /** What came of taking it back. */
    public sealed interface Revocation {}

    /**
     * There is a link.
     *
     * @param link the secret in its address; told on that occasion alone
     * @param mailed whether a letter brings it
     */
    public record Sent(Invitation invitation, Secret link, boolean mailed) implements Outcome, Again {}

    /** Somebody signs in with that address already. */
    public record IsUser() implements Outcome, Again {}

    /** The address was asked before and has not answered; ask again, or take it back. */
    public record AlreadyInvited() implements Outcome {}

    /** They joined meanwhile, it was taken back, or its link was replaced or ended: a form that is sent again brings none back. */
    public record Over() implements Outcome, Again, Revocation {}

    public record Revoked() implements Revocation {}

    /** Nobody was asked so, or it is long over. */
    public record NoSuchInvitation() implements Again, Revocation {}
}
