package adsconnect.architecture.faults;

import adsconnect.application.OperatorSession;
import adsconnect.domain.Secret;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Users of an installation who may connect as much as they like. */
record Managers(Installation installation) {

    static final String PASSWORD = "correct horse battery staple";

    static Managers create(Installation installation, int count) {
        Plan plan = Plan.starting(PlanType.ANNUAL, LocalDate.now(ZoneOffset.UTC));
        OperatorSession.call(installation.operatorSettings(), Clock.systemUTC(), session -> {
            for (int number = 0; number < count; number++) {
                session.createUser()
                        .create(
                                new Actor.Operator(),
                                new EmailAddress(email(number)),
                                Role.MANAGER,
                                plan,
                                new Secret(PASSWORD));
            }
            return count;
        });
        return new Managers(installation);
    }

    /** At the front door. */
    Customer signIn(int number) {
        Customer customer = new Customer(installation.frontDoorAddress());
        customer.signIn(email(number), PASSWORD);
        return customer;
    }

    private static String email(int number) {
        return "manager-" + number + "@faults.example";
    }
}
