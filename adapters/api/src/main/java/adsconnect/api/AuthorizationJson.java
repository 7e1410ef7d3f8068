package adsconnect.api;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.marketplace.Region;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A connect link as programs see it (section 21, AUTH-7).
 *
 * @param authorizeUrl told once, when it is made: only its hash is kept
 * @param accountId that has the consent, or is to have a new one
 * @param code why the last try came to nothing
 */
record AuthorizationJson(
        UUID authorizationId,
        String accountName,
        Region region,
        ConnectLink.Status status,
        Optional<URI> authorizeUrl,
        Instant expiresAt,
        Optional<UUID> accountId,
        Optional<String> code) {

    static AuthorizationJson of(ConnectLink link, ConnectLink.Status status, Optional<URI> url) {
        return new AuthorizationJson(
                link.id().value(),
                link.name().value(),
                link.region(),
                status,
                url,
                link.expiresAt(),
                (link.state() instanceof ConnectLink.Authorized done ? Optional.of(done.account()) : link.reconnects())
                        .map(AccountId::value),
                link.state() instanceof ConnectLink.Failed failed
                        ? Optional.of(failed.code().code().text())
                        : Optional.empty());
    }
}
