package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** {@code GET /v2/profiles}: the profiles that a person has in this region. */
final class ProfilesEndpoint {
    private static final Set<String> PROGRAMS =
            Set.of("billing", "campaign", "paymentMethod", "store", "report", "account", "posts");

    private final World world;
    private final SandboxRegion region;
    private final ApiGate gate;
    private final FaultGate faultGate;

    ProfilesEndpoint(World world, SandboxRegion region) {
        this.world = world;
        this.region = region;
        this.gate = new ApiGate(world, region);
        this.faultGate = new FaultGate(world, region);
    }

    void list(RoutingContext visit) {
        gate.caller(visit)
                .ifPresent(caller -> faultGate.pass(visit, FaultPoint.profiles(region), () -> list(visit, caller)));
    }

    void one(RoutingContext visit) {
        gate.caller(visit)
                .ifPresent(caller -> faultGate.pass(visit, FaultPoint.profiles(region), () -> one(visit, caller)));
    }

    private void list(RoutingContext visit, Caller caller) {
        String program = parameter(visit, "apiProgram", "campaign");
        String level = parameter(visit, "accessLevel", "edit");
        if (!PROGRAMS.contains(program) || !Set.of("edit", "view").contains(level)) {
            Answers.details(visit, 400, "INVALID_ARGUMENT", "Invalid value for apiProgram or accessLevel");
            return;
        }
        List<String> types = List.of(
                parameter(visit, "profileTypeFilter", "seller,vendor,agency").split(","));
        Predicate<Profile> wanted = profile -> profile.isAt(region)
                && (level.equals("view") || profile.isEditable())
                && types.contains(profile.type().word())
                && paymentMatches(visit, profile);
        JsonArray found = new JsonArray();
        caller.reachable().stream().filter(wanted).forEach(profile -> found.add(profile.toJson()));
        Answers.json(visit, 200, "application/json", found.encode());
    }

    private void one(RoutingContext visit, Caller caller) {
        String asked = visit.pathParam("profileId");
        Optional<Profile> profile =
                ApiGate.idIn(asked).flatMap(world.personas()::profile).filter(found -> found.isAt(region));
        if (profile.isEmpty()) {
            Answers.details(visit, 404, "NOT_FOUND", "HTTP 404 Not Found");
            return;
        }
        if (!caller.reaches(profile.get())) {
            Answers.details(visit, 401, "UNAUTHORIZED", "Not authorized to access scope " + asked);
            return;
        }
        Answers.json(visit, 200, profile.get().toJson());
    }

    private static boolean paymentMatches(RoutingContext visit, Profile profile) {
        String filter = parameter(visit, "validPaymentMethodFilter", "");
        return filter.isEmpty() || filter.equals(String.valueOf(!profile.hasKnownInvalidPayment()));
    }

    private static String parameter(RoutingContext visit, String name, String otherwise) {
        String value = visit.queryParams().get(name);
        return value == null ? otherwise : value;
    }
}
