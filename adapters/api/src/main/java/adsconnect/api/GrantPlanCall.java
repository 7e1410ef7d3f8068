package adsconnect.api;

import adsconnect.domain.Code;
import adsconnect.domain.access.Caller;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.GrantPlan;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.User;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Gives a user a plan, in place of what they had: for the billing system (PLAN-1). */
final class GrantPlanCall implements Keyed.Call {

    private final GrantPlan grantPlan;
    private final Clock clock;

    GrantPlanCall(GrantPlan grantPlan, Clock clock) {
        this.grantPlan = grantPlan;
        this.clock = clock;
    }

    /** What a user is to have. */
    record Grant(
            @JsonPropertyDescription("Which plan takes the place of what they have; NONE ends it at once.")
            PlanType plan,

            @JsonPropertyDescription("Its first day, in UTC; today if it is left out.")
            Optional<LocalDate> startsOn,

            @JsonPropertyDescription("Why, for the audit trail: 2 to 500 characters.")
            Optional<String> reason) {}

    /** @param endsOn the first day without it; left out, as startsOn is, where there is no plan */
    record Granted(String email, PlanType plan, Optional<LocalDate> startsOn, Optional<LocalDate> endsOn) {}

    @Override
    public Reply act(Visit visit, Caller caller) {
        Grant grant = Bodies.read(visit, Grant.class);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate startsOn = grant.startsOn().orElse(today);
        if (startsOn.getYear() < 2000 || startsOn.getYear() > 9000) {
            throw Refusal.malformed("\"startsOn\" is a day, as YYYY-MM-DD.");
        }
        if (grant.plan() == PlanType.NONE && startsOn.isAfter(today)) {
            throw Refusal.malformed("NONE ends the plan at once: leave out \"startsOn\".");
        }
        GrantPlan.Outcome outcome = EmailAddress.parse(visit.parameters().get("email"))
                .map(email -> AdminCalls.because(grant.reason())
                        .call(() -> grantPlan.grant(caller.actor(), email, grant.plan(), startsOn)))
                .orElseGet(GrantPlan.NoSuchUser::new);
        return switch (outcome) {
            case GrantPlan.Granted granted -> Json.reply(200, json(granted.user()));
            case GrantPlan.NoSuchUser nobody ->
                Problems.of(visit, Code.NOT_FOUND, "There is no user with that e-mail address.");
        };
    }

    private static Granted json(User user) {
        Plan plan = user.plan();
        Optional<Plan> real = Optional.of(plan).filter(one -> one.type() != PlanType.NONE);
        return new Granted(user.email().value(), plan.type(), real.map(Plan::startsOn), real.map(Plan::endsOn));
    }
}
