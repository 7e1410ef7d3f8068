package adsconnect.api;

import adsconnect.domain.access.Caller;
import adsconnect.domain.access.Scope;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.authorization.MakeConnectLink;
import adsconnect.domain.marketplace.Region;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Makes the address at which somebody consents; for the name of an own account, once more (AUTH-2, AUTH-5). */
final class GatewayLinkCall implements Keyed.Call {

    private final MakeConnectLink makeConnectLink;
    private final ApiSettings settings;

    GatewayLinkCall(MakeConnectLink makeConnectLink, ApiSettings settings) {
        this.makeConnectLink = makeConnectLink;
        this.settings = settings;
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
        if (caller.key().profiles().isPresent()) {
            return GatewayReplies.of(
                    403,
                    GatewayReplies.NOT_ON_THE_LIST,
                    "This key may see some profiles only, and an authorization reaches others: use a key without a list.");
        }
        if (name.isEmpty()) {
            return GatewayReplies.badRequest("accountName has to have 1 to 100 characters.");
        }
        return switch (makeConnectLink.byName(caller.user(), name.get(), region, settings.connectLink())) {
            case MakeConnectLink.Made made ->
                Json.reply(
                        200,
                        new Link(settings.publicUrl() + "/a/" + made.address().reveal(), "amazon_ads"));
            case MakeConnectLink.PlanRequired none -> GatewayReplies.planRequired();
            case MakeConnectLink.LimitReached full ->
                GatewayReplies.of(
                        409,
                        GatewayReplies.LIMIT,
                        "As many accounts are connected as this key's owner may have: disconnect one first.");
            case MakeConnectLink.NameTaken taken ->
                GatewayReplies.badRequest(
                        "There is an account of that name; " + taken.free().value() + " is free.");
            case MakeConnectLink.NoSuchAccount gone -> GatewayReplies.notFound();
        };
    }
}
