package adsconnect.amazonsandbox;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;

/** {@code POST /auth/o2/token} of Login with Amazon. */
final class TokenEndpoint {
    private final TokenDesk desk;
    private final FaultGate faultGate;

    TokenEndpoint(World world, SandboxRegion region) {
        this.desk = new TokenDesk(world);
        this.faultGate = new FaultGate(world, region);
    }

    void handle(RoutingContext visit) {
        visit.response()
                .putHeader("Cache-Control", "no-cache, no-store, must-revalidate")
                .putHeader("Pragma", "no-cache")
                .putHeader("x-amzn-RequestId", UUID.randomUUID().toString());
        faultGate.pass(
                visit,
                FaultPoint.TOKEN_ENDPOINT,
                () -> desk.personaOf(visit.request().formAttributes())
                        .ifPresentOrElse(
                                persona -> faultGate.passPersona(visit, persona, () -> answer(visit)),
                                () -> answer(visit)));
    }

    private void answer(RoutingContext visit) {
        ClientCredentials client = ClientCredentials.from(
                visit.request().getHeader("Authorization"), visit.request().formAttributes());
        switch (desk.answer(client, visit.request().formAttributes())) {
            case TokenDesk.Outcome.Granted granted ->
                Answers.json(
                        visit,
                        200,
                        "application/json;charset=UTF-8",
                        granted.answer().encode());
            case TokenDesk.Outcome.Refused refused ->
                Answers.json(
                        visit,
                        refused.refusal().status(),
                        "application/json;charset=UTF-8",
                        refused.refusal().toJson().encode());
        }
    }
}
