package adsconnect.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.audit.RecordUserChanges;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.PlainPasswords;
import adsconnect.testkit.Samples;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CreateUserTest {

    private static final EmailAddress EMAIL = new EmailAddress("ada@example.com");
    private static final Actor OPERATOR = new Actor.Operator();
    private static final Plan PLAN = Plan.starting(PlanType.MONTHLY, LocalDate.of(2026, 11, 1));

    private final InMemoryStores stores = new InMemoryStores();
    private final CreateUser createUser = new CreateUser(
            stores.users(),
            new PlainPasswords(),
            new RecordUserChanges(stores.auditTrail(), new MovableClock()),
            stores.unitOfWork(),
            Samples.chance());

    @Test
    void cli1a_creates_a_user_who_can_be_found_with_a_hashed_password() {
        var outcome = createUser.create(OPERATOR, EMAIL, Role.ADMIN, PLAN, new Secret("long enough"));

        assertThat(outcome).isInstanceOfSatisfying(CreateUser.Created.class, created -> {
            assertThat(stores.users().byEmail(EMAIL)).contains(created.user());
            assertThat(created.user().role()).isEqualTo(Role.ADMIN);
            assertThat(created.user().plan()).isEqualTo(PLAN);
        });
        assertThat(stores.users().passwordHashOf(EMAIL)).contains("plain:long enough");
    }

    @Test
    void cli1a_refuses_an_address_that_is_taken_in_any_case() {
        createUser.create(OPERATOR, EMAIL, Role.SELLER, Plan.NONE, new Secret("long enough"));

        var outcome = createUser.create(
                OPERATOR, new EmailAddress("ADA@Example.com"), Role.ADMIN, PLAN, new Secret("another one"));

        assertThat(outcome).isInstanceOf(CreateUser.EmailTaken.class);
        assertThat(stores.users().passwordHashOf(EMAIL)).contains("plain:long enough");
    }

    @Test
    void takes_a_password_of_8_characters_and_none_of_7() {
        assertThat(create("1234567")).isInstanceOf(CreateUser.PasswordRefused.class);
        assertThat(stores.users().all()).isEmpty();
        assertThat(create("12345678")).isInstanceOf(CreateUser.Created.class);
    }

    @Test
    void counts_characters_as_people_do_and_not_their_parts() {
        assertThat(create("🔑".repeat(7))).isInstanceOf(CreateUser.PasswordRefused.class);
        assertThat(create("🔑".repeat(8))).isInstanceOf(CreateUser.Created.class);
    }

    @Test
    void refuses_an_absurdly_long_password() {
        assertThat(create("x".repeat(1025))).isInstanceOf(CreateUser.PasswordRefused.class);
        assertThat(create("x".repeat(1024))).isInstanceOf(CreateUser.Created.class);
    }

    private CreateUser.Outcome create(String password) {
        return createUser.create(OPERATOR, EMAIL, Role.SELLER, Plan.NONE, new Secret(password));
    }
}
