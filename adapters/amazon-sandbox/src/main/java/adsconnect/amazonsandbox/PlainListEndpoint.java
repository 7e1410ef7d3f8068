package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The older lists: bare arrays, cut out by {@code startIndex} and {@code count}. */
final class PlainListEndpoint {
    private static final int USUAL_COUNT = 100;
    private static final int LONGEST = 5000;

    private final World world;
    private final ApiGate gate;
    private final FaultGate faultGate;

    PlainListEndpoint(World world, SandboxRegion region) {
        this.world = world;
        this.gate = new ApiGate(world, region);
        this.faultGate = new FaultGate(world, region);
    }

    void mount(Router router) {
        for (PlainList list : PlainList.ALL) {
            router.get(list.path()).handler(visit -> handle(visit, list, false));
            if (list.product() == AdProduct.SPONSORED_DISPLAY) {
                router.get(list.path() + "/extended").handler(visit -> handle(visit, list, true));
            }
        }
    }

    private void handle(RoutingContext visit, PlainList list, boolean extended) {
        gate.profile(visit)
                .ifPresent(profile ->
                        faultGate.pass(visit, FaultPoint.ENTITY_LISTS, () -> answer(visit, list, profile, extended)));
    }

    private void answer(RoutingContext visit, PlainList list, Profile profile, boolean extended) {
        if (!MediaTypes.isAccepted(visit, list.accept())) {
            Answers.details(visit, 406, "NOT_ACCEPTABLE", "Not Acceptable");
            return;
        }
        if (list.product() == AdProduct.SPONSORED_BRANDS && profile.isAuthor()) {
            Answers.details(visit, 400, "400", Profile.NO_BRANDS_FOR_AUTHORS);
            return;
        }
        int start = number(visit, "startIndex", 0);
        int count = number(visit, "count", USUAL_COUNT);
        if (start < 0 || count < 1 || count > LONGEST) {
            Answers.details(visit, 422, "UNPROCESSABLE_ENTITY", "startIndex or count is not valid");
            return;
        }
        Account account = new Account(world.options().seed(), profile, list.product());
        List<JsonObject> page = list.entities()
                .apply(account)
                .filter(entity -> matches(visit, list, entity))
                .skip(start)
                .limit(count)
                .toList();
        if (extended) {
            Map<Long, Campaign> campaigns =
                    account.campaigns().collect(Collectors.toMap(Campaign::id, Function.identity()));
            page.forEach(entity ->
                    entity.mergeIn(SponsoredDisplayEntities.extended(campaigns.get(entity.getLong("campaignId")))));
        }
        Answers.json(visit, 200, list.accept(), new JsonArray(page).encode());
    }

    private static boolean matches(RoutingContext visit, PlainList list, JsonObject entity) {
        return list.filters().entrySet().stream().allMatch(filter -> {
            String given = visit.queryParams().get(filter.getKey());
            return given == null
                    || Set.of(given.split(",")).contains(String.valueOf(entity.getValue(filter.getValue())));
        });
    }

    private static int number(RoutingContext visit, String name, int otherwise) {
        String given = visit.queryParams().get(name);
        try {
            return given == null ? otherwise : Integer.parseInt(given);
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }
}
