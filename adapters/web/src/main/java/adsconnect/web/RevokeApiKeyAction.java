package adsconnect.web;

import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.ApiKeyId;
import adsconnect.domain.access.OwnApiKeys;
import adsconnect.domain.access.User;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Takes a key back. */
final class RevokeApiKeyAction implements SignedIn.UserAction {

    private final OwnApiKeys ownApiKeys;
    private final Failures failures;

    RevokeApiKeyAction(OwnApiKeys ownApiKeys, Failures failures) {
        this.ownApiKeys = ownApiKeys;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit, User user) {
        Optional<ApiKey> revoked =
                ApiKeyId.parse(visit.parameters().get("keyId")).flatMap(id -> ownApiKeys.revoke(user.id(), id));
        return revoked.map(key -> Reply.seeOther(KeyRoutes.KEYS + "?done=key-revoked"))
                .orElseGet(() -> failures.notFound(visit, user));
    }
}
