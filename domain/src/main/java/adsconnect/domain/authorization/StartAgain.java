package adsconnect.domain.authorization;

import adsconnect.domain.Secret;
import adsconnect.domain.access.User;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.authorization.port.Authorizations;
import java.net.URI;
import java.util.Optional;

/**
 * Begins once more what an attempt was begun for, in the browser that began it: the same region and name, account or link
 * (CALL-3).
 */
public final class StartAgain {

    private final Authorizations authorizations;
    private final StartAuthorization startAuthorization;
    private final ReconnectAccount reconnectAccount;
    private final FollowConnectLink followConnectLink;

    public StartAgain(
            Authorizations authorizations,
            StartAuthorization startAuthorization,
            ReconnectAccount reconnectAccount,
            FollowConnectLink followConnectLink) {
        this.authorizations = authorizations;
        this.startAuthorization = startAuthorization;
        this.reconnectAccount = reconnectAccount;
        this.followConnectLink = followConnectLink;
    }

    /** @param visitor who is signed in; for an attempt by a link nobody need be */
    public Outcome start(AuthorizationId id, Optional<User> visitor, Secret browser) {
        Optional<Attempt> attempt = authorizations
                .byId(id)
                .map(Authorization::attempt)
                .filter(known -> known.openTo(visitor.map(User::id), Optional.of(browser)));
        return attempt.<Outcome>map(known -> known.aim()
                        .link()
                        .map(link -> byLink(link, browser))
                        .orElseGet(() -> visitor.map(user -> ownWay(user, browser, known))
                                .orElseGet(SignInFirst::new)))
                .orElseGet(NotYours::new);
    }

    private Outcome byLink(ConnectLinkId link, Secret browser) {
        return switch (followConnectLink.goOn(link, browser)) {
            case FollowConnectLink.Left left -> new Left(left.consentPage());
            case FollowConnectLink.Outcome closed -> new LinkClosed(closed);
        };
    }

    private Outcome ownWay(User user, Secret browser, Attempt attempt) {
        return switch (attempt.aim()) {
            case Aim.Pick pick ->
                switch (startAuthorization.start(user, browser, attempt.region(), pick.name())) {
                    case StartAuthorization.Started started -> new Left(started.consentPage());
                    case StartAuthorization.PlanRequired planRequired -> new PlanRequired();
                    case StartAuthorization.NameTaken taken -> new NameTaken(taken.free());
                };
            case Aim.Reconnect reconnect ->
                switch (reconnectAccount.reconnect(user, browser, reconnect.account())) {
                    case ReconnectAccount.Started started -> new Left(started.consentPage());
                    case ReconnectAccount.PlanRequired planRequired -> new PlanRequired();
                    case ReconnectAccount.NoSuchAccount none -> new NotYours();
                };
            case Aim.BindAll bindAll -> throw new IllegalStateException("Only a link leads to this aim");
        };
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** The browser goes there now. */
    public record Left(URI consentPage) implements Outcome {}

    /** No attempt of this browser and this user, or its account is gone. */
    public record NotYours() implements Outcome {}

    public record SignInFirst() implements Outcome {}

    public record PlanRequired() implements Outcome {}

    /** An account has the name by now; this one is free. */
    public record NameTaken(AccountName free) implements Outcome {}

    /** Nobody can go on by the link at the moment, or ever. */
    public record LinkClosed(FollowConnectLink.Outcome why) implements Outcome {}
}
