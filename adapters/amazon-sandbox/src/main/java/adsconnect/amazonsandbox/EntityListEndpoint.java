package adsconnect.amazonsandbox;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** The lists of campaigns, ad groups and so on that are asked for with a body and come in pages. */
final class EntityListEndpoint {
    private final World world;
    private final ApiGate gate;
    private final FaultGate faultGate;

    EntityListEndpoint(World world, SandboxRegion region) {
        this.world = world;
        this.gate = new ApiGate(world, region);
        this.faultGate = new FaultGate(world, region);
    }

    void mount(Router router) {
        for (EntityList list : EntityLists.ALL) {
            router.post(list.path())
                    .handler(visit -> gate.profile(visit)
                            .ifPresent(profile -> faultGate.pass(
                                    visit, FaultPoint.ENTITY_LISTS, () -> answer(visit, list, profile))));
        }
    }

    private void answer(RoutingContext visit, EntityList list, Profile profile) {
        if (!MediaTypes.is(visit, list.mediaType())) {
            refuse(visit, list, 415, error("UNSUPPORTED_MEDIA_TYPE", "Cannot consume content type"));
            return;
        }
        if (!MediaTypes.isAccepted(visit, list.mediaType())) {
            refuse(visit, list, 406, error("NOT_ACCEPTABLE", "Not Acceptable"));
            return;
        }
        if (list.isOfBrands() && profile.isAuthor()) {
            refuse(visit, list, 400, error("INVALID_ARGUMENT", Profile.NO_BRANDS_FOR_AUTHORS));
            return;
        }
        try {
            JsonObject body =
                    visit.body().isEmpty() ? new JsonObject() : visit.body().asJsonObject();
            EntityQuery query = EntityQuery.read(list, profile, body);
            Answers.json(
                    visit, 200, list.mediaType(), page(list, profile, query).encode());
        } catch (EntityQuery.Refusal refusal) {
            refuse(visit, list, 400, invalid(refusal.getMessage(), refusal.value()));
        } catch (DecodeException | ClassCastException | NullPointerException unreadable) {
            refuse(visit, list, 400, invalid("The request body has not the expected form", null));
        }
    }

    private JsonObject page(EntityList list, Profile profile, EntityQuery query) {
        Account account = new Account(world.options().seed(), profile, list.product());
        List<Listed> all = list.entities().apply(account).filter(query.wanted()).toList();
        int start = Math.min(query.start(), all.size());
        int end = Math.min(all.size(), start + query.pageSize());
        JsonArray page = new JsonArray();
        for (Listed entity : all.subList(start, end)) {
            JsonObject json = entity.json();
            page.add(query.extended() ? json.put("extendedData", entity.extended()) : json);
        }
        JsonObject answer = new JsonObject().put(list.array(), page).put(list.total(), all.size());
        return end < all.size() ? answer.put("nextToken", PageTokens.at(end, query.identity())) : answer;
    }

    private static JsonObject invalid(String message, String value) {
        JsonObject detail = new JsonObject()
                .put("errorType", "invalidArgumentError")
                .put("errorValue", new JsonObject().put("message", message).put("value", value));
        return error("INVALID_ARGUMENT", message).put("errors", new JsonArray().add(detail));
    }

    private static JsonObject error(String code, String message) {
        return new JsonObject().put("code", code).put("message", message);
    }

    /** Brands answers refusals in the media type of the list, Products in plain JSON. */
    private static void refuse(RoutingContext visit, EntityList list, int status, JsonObject body) {
        Answers.json(visit, status, list.isOfBrands() ? list.mediaType() : "application/json", body.encode());
    }
}
