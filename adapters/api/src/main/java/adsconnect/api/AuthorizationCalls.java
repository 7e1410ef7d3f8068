package adsconnect.api;

import adsconnect.domain.Code;
import adsconnect.domain.access.Caller;
import adsconnect.domain.authorization.ConnectLinkId;
import adsconnect.domain.authorization.OwnConnectLinks;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** How a connect link stands, and taking it back (AUTH-7). */
final class AuthorizationCalls {

    private final OwnConnectLinks links;

    AuthorizationCalls(OwnConnectLinks links) {
        this.links = links;
    }

    Reply read(Visit visit, Caller caller) {
        return find(visit, caller)
                .map(found -> Json.reply(200, AuthorizationJson.of(found.link(), found.status(), Optional.empty())))
                .orElseGet(() -> noSuchLink(visit));
    }

    /** One that is used up has done its work already; one that was taken back is gone already. */
    Reply revoke(Visit visit, Caller caller) {
        Optional<OwnConnectLinks.Standing> found = find(visit, caller);
        if (found.isEmpty()) {
            return noSuchLink(visit);
        }
        links.revoke(caller.user().id(), found.get().link().id());
        return Json.none();
    }

    private Optional<OwnConnectLinks.Standing> find(Visit visit, Caller caller) {
        return ConnectLinkId.parse(visit.parameters().get("authorizationId"))
                .flatMap(id -> links.find(caller.user().id(), id));
    }

    private static Reply noSuchLink(Visit visit) {
        return Problems.of(visit, Code.NOT_FOUND, "The owner of this key has no such authorization.");
    }
}
