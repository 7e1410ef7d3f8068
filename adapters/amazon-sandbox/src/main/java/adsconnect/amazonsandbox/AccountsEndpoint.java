package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Manager accounts and global accounts: two further views of the profiles that a person reaches. */
final class AccountsEndpoint {
    static final String MANAGERS = "application/vnd.getmanageraccountsresponse.v1+json";
    static final String LIST = "application/vnd.listaccountsresource.v1+json";
    static final String ONE = "application/vnd.accountresource.v1+json";
    private static final int MOST_LINKED = 50;
    private static final int LONGEST_PAGE = 100;

    private final SandboxRegion region;
    private final ApiGate gate;
    private final FaultGate faultGate;

    AccountsEndpoint(World world, SandboxRegion region) {
        this.region = region;
        this.gate = new ApiGate(world, region);
        this.faultGate = new FaultGate(world, region);
    }

    void managers(RoutingContext visit) {
        gate.caller(visit)
                .ifPresent(caller -> faultGate.pass(visit, FaultPoint.ACCOUNTS, () -> managers(visit, caller)));
    }

    void list(RoutingContext visit) {
        gate.caller(visit).ifPresent(caller -> faultGate.pass(visit, FaultPoint.ACCOUNTS, () -> list(visit, caller)));
    }

    void one(RoutingContext visit) {
        gate.caller(visit).ifPresent(caller -> faultGate.pass(visit, FaultPoint.ACCOUNTS, () -> one(visit, caller)));
    }

    private void managers(RoutingContext visit, Caller caller) {
        if (!MediaTypes.isAccepted(visit, MANAGERS)) {
            Answers.codeMessage(visit, 406, "NOT_ACCEPTABLE", "Not Acceptable");
            return;
        }
        JsonArray managers = new JsonArray();
        caller.persona().manager().ifPresent(name -> managers.add(manager(name, caller)));
        Answers.json(
                visit,
                200,
                MANAGERS,
                new JsonObject().put("managerAccounts", managers).encode());
    }

    private JsonObject manager(String name, Caller caller) {
        JsonArray linked = new JsonArray();
        caller.reachable().stream()
                .filter(profile -> profile.isAt(region))
                .limit(MOST_LINKED)
                .forEach(profile -> linked.add(new JsonObject()
                        .put("accountId", profile.accountId())
                        .put("accountName", profile.name())
                        .put("accountType", profile.type().name())
                        .put("profileId", String.valueOf(profile.id()))
                        .put("marketplaceId", profile.marketplace().id)
                        .putNull("dspAdvertiserId")));
        return new JsonObject()
                .put(
                        "managerAccountId",
                        "amzn1.ads1.ma1."
                                + Long.toString(Chance.of(name) >>> 1, 36).toLowerCase(Locale.ROOT))
                .put("managerAccountName", name)
                .put("linkedAccounts", linked);
    }

    private static void list(RoutingContext visit, Caller caller) {
        if (!MediaTypes.is(visit, LIST)) {
            refuse(visit, 415, "UNSUPPORTED_MEDIA_TYPE", "Cannot consume content type");
            return;
        }
        JsonObject body =
                visit.body().isEmpty() ? new JsonObject() : visit.body().asJsonObject();
        int size = body.getInteger("maxResults", LONGEST_PAGE);
        Optional<Integer> start = PageTokens.start(body.getString("nextToken"), "accounts");
        if (size < 1 || size > LONGEST_PAGE || start.isEmpty()) {
            refuse(visit, 400, "BAD_REQUEST", "maxResults or nextToken is not valid");
            return;
        }
        List<JsonObject> all = GlobalAccount.of(caller.reachable()).stream()
                .map(GlobalAccount::toJson)
                .toList();
        int end = Math.min(all.size(), start.get() + size);
        JsonObject answer = new JsonObject()
                .put("adsAccounts", new JsonArray(all.subList(Math.min(start.get(), end), end)))
                .put("nextToken", end < all.size() ? PageTokens.at(end, "accounts") : null);
        Answers.json(visit, 200, LIST, answer.encode());
    }

    private static void one(RoutingContext visit, Caller caller) {
        String id = visit.pathParam("accountId");
        GlobalAccount.of(caller.reachable()).stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .ifPresentOrElse(
                        account ->
                                Answers.json(visit, 200, ONE, account.toJson().encode()),
                        () -> refuse(visit, 404, "NOT_FOUND", "The account was not found"));
    }

    private static void refuse(RoutingContext visit, int status, String code, String message) {
        JsonObject error = new JsonObject()
                .put("errorId", UUID.randomUUID().toString())
                .put("errorCode", code)
                .put("errorMessage", message);
        Answers.json(visit, status, new JsonObject().put("errors", new JsonArray().add(error)));
    }
}
