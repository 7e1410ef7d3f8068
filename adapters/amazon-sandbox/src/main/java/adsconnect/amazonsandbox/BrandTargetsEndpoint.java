package adsconnect.amazonsandbox;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code POST /sb/targets/list}, which has a form that no other list has. */
final class BrandTargetsEndpoint {
    static final String ANSWER = "application/vnd.sblisttargetsresponse.v3.2+json";
    private static final Map<String, String> MEMBERS =
            Map.of("CAMPAIGN_ID", "campaignId", "AD_GROUP_ID", "adGroupId", "TARGETING_STATE", "state");
    private static final int LONGEST_PAGE = 100;

    private final World world;
    private final ApiGate gate;
    private final FaultGate faultGate;

    BrandTargetsEndpoint(World world, SandboxRegion region) {
        this.world = world;
        this.gate = new ApiGate(world, region);
        this.faultGate = new FaultGate(world, region);
    }

    void list(RoutingContext visit) {
        gate.profile(visit)
                .ifPresent(profile -> faultGate.pass(visit, FaultPoint.ENTITY_LISTS, () -> answer(visit, profile)));
    }

    private void answer(RoutingContext visit, Profile profile) {
        if (!MediaTypes.is(visit, "application/json")) {
            Answers.details(visit, 415, "UNSUPPORTED_MEDIA_TYPE", "Cannot consume content type");
            return;
        }
        if (profile.isAuthor()) {
            Answers.details(visit, 400, "400", Profile.NO_BRANDS_FOR_AUTHORS);
            return;
        }
        try {
            JsonObject body =
                    visit.body().isEmpty() ? new JsonObject() : visit.body().asJsonObject();
            JsonArray filters = body.getJsonArray("filters", new JsonArray());
            int size = body.getInteger("maxResults", LONGEST_PAGE);
            String identity = "/sb/targets" + profile.id() + filters.encode();
            Optional<Integer> start = PageTokens.start(body.getString("nextToken"), identity);
            if (size < 1 || size > LONGEST_PAGE || start.isEmpty()) {
                Answers.details(visit, 400, "400", "maxResults or nextToken is not valid");
                return;
            }
            List<JsonObject> all = SponsoredBrandsEntities.targets(
                            new Account(world.options().seed(), profile, AdProduct.SPONSORED_BRANDS))
                    .filter(target -> matches(target, filters))
                    .toList();
            int begin = Math.min(start.get(), all.size());
            int end = Math.min(all.size(), begin + size);
            JsonObject answer = new JsonObject()
                    .put("targets", new JsonArray(all.subList(begin, end)))
                    .put("nextToken", end < all.size() ? PageTokens.at(end, identity) : null);
            Answers.json(visit, 200, ANSWER, answer.encode());
        } catch (DecodeException | ClassCastException unreadable) {
            Answers.details(visit, 400, "400", "The request body has not the expected form");
        }
    }

    private static boolean matches(JsonObject target, JsonArray filters) {
        return filters.stream().map(JsonObject.class::cast).allMatch(filter -> {
            Set<String> values = new HashSet<>();
            filter.getJsonArray("values", new JsonArray()).forEach(value -> values.add(String.valueOf(value)));
            String member = MEMBERS.get(filter.getString("filterType", ""));
            return member == null || values.contains(String.valueOf(target.getValue(member)));
        });
    }
}
