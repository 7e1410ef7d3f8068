package adsconnect.api;

import adsconnect.domain.access.Caller;
import adsconnect.domain.access.Scope;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.authorization.MakeConnectLink;
import adsconnect.domain.marketplace.Region;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Makes the address at which somebody consents; for the name of an own account, once more (AUTH-2, AUTH-5). */
final class GatewayLinkCall implements Keyed.Call {

    private final MakeConnectLink makeConnectLink;
    private final URI publicUrl;
    private final Duration lifetime;

    GatewayLinkCall(MakeConnectLink makeConnectLink, URI publicUrl, Duration lifetime) {
        this.makeConnectLink = makeConnectLink;
        this.publicUrl = publicUrl;
        this.lifetime = lifetime;
    }

    record Link(String authorizeUrl, String sourceType) {}

    @Override
    public Reply act(Visit visit, Caller caller) {
        GatewayBody body = GatewayBody.of(visit);
        Region region = body.region().orElse(Region.NA);
        Optional<AccountName> name = AccountName.parse(body.required("accountName"));
        if (!caller.may(Scope.AUTHORIZATIONS_WRITE)) {
            return GatewayReplies.lacks(Scope.AUTHORIZATIONS_WRITE.text());
        }
        if (name.isEmpty()) {
            return GatewayReplies.badRequest("accountName has to have 1 to 100 characters.");
        }
        return switch (makeConnectLink.byName(caller.user(), name.get(), region, lifetime)) {
            case MakeConnectLink.Made made ->
                Json.reply(200, new Link(publicUrl + "/a/" + made.address().reveal(), "amazon_ads"));
            case MakeConnectLink.PlanRequired none -> GatewayReplies.planRequired();
            case MakeConnectLink.LimitReached full ->
                GatewayReplies.of(
                        409,
                        GatewayReplies.LIMIT,
                        "As many accounts are connected as this plan's owner may have: disconnect one first.");
            case MakeConnectLink.NameTaken taken ->
                GatewayReplies.badRequest(
                        "There is an account of that name; " + taken.free().value() + " is free.");
            case MakeConnectLink.NoSuchAccount gone -> GatewayReplies.notFound();
        };
    }
}
