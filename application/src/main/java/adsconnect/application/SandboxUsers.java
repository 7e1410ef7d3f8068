package adsconnect.application;

import adsconnect.domain.Chance;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.CreateUser;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.access.port.Users;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The four users of the sandbox that sign in with one click (RUN-1). */
final class SandboxUsers {

    private final Users users;
    private final CreateUser createUser;
    private final Chance chance;
    private final Clock clock;

    SandboxUsers(Users users, CreateUser createUser, Chance chance, Clock clock) {
        this.users = users;
        this.createUser = createUser;
        this.chance = chance;
        this.clock = clock;
    }

    /** Made when all the others have their data, so that their being there says that all is done. */
    static final DemoUser LAST = DemoUser.NEW_SELLER;

    /** One of the four. */
    enum DemoUser {
        SELLER("seller", Role.SELLER, Optional.of("demo-seller")),
        MANAGER("manager", Role.MANAGER, Optional.of("demo-manager")),
        ADMIN("admin", Role.ADMIN, Optional.of("demo-admin")),
        /** Has nothing yet. */
        NEW_SELLER("new-seller", Role.SELLER, Optional.empty());

        final String key;
        final Role role;
        /** Whose login they use at the local Amazon. */
        final Optional<String> persona;

        DemoUser(String key, Role role, Optional<String> persona) {
            this.key = key;
            this.role = role;
            this.persona = persona;
        }

        EmailAddress email() {
            return new EmailAddress(key + "@sandbox.example");
        }
    }

    /** The addresses by the key that the sign-in form posts. */
    static Map<String, EmailAddress> emails() {
        return Arrays.stream(DemoUser.values())
                .collect(Collectors.toUnmodifiableMap(user -> user.key, DemoUser::email));
    }

    boolean allThere() {
        return users.byEmail(LAST.email()).isPresent();
    }

    /** The user, made if need be, with a plan for years and a password that nobody knows. */
    User make(DemoUser demoUser) {
        return users.byEmail(demoUser.email()).orElseGet(() -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            Plan plan = new Plan(PlanType.ANNUAL, today.minusDays(1), today.plusYears(10));
            CreateUser.Outcome made =
                    createUser.create(new Actor.Program(), demoUser.email(), demoUser.role, plan, chance.secret(24));
            return switch (made) {
                case CreateUser.Created created -> created.user();
                case CreateUser.EmailTaken taken ->
                    users.byEmail(demoUser.email()).orElseThrow();
                case CreateUser.PasswordRefused refused -> throw new IllegalStateException("A long one was refused");
            };
        });
    }
}
