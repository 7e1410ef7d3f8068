package adsconnect.api;

import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserFilter;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A user as programs of admins see them.
 *
 * @param endsOn the first day without the plan; left out, as startsOn is, where there is none
 */
record UserJson(
        String email,
        Optional<String> name,
        Role role,
        UserFilter.Access state,
        PlanType plan,
        Optional<LocalDate> startsOn,
        Optional<LocalDate> endsOn) {

    static UserJson of(User user) {
        Optional<Plan> real = Optional.of(user.plan()).filter(plan -> plan.type() != PlanType.NONE);
        return new UserJson(
                user.email().value(),
                user.personal().name(),
                user.role(),
                user.disabled() ? UserFilter.Access.DISABLED : UserFilter.Access.ENABLED,
                user.plan().type(),
                real.map(Plan::startsOn),
                real.map(Plan::endsOn));
    }
}
