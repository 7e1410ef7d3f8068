package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Personal;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of users does. */
public abstract class UsersContract {

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @Test
    void of_several_addresses_those_are_found_that_somebody_has() {
        User user = Samples.seller();
        stores().users().add(user, "hash");
        stores().users().add(Samples.admin(), "hash");

        assertThat(stores().users().byEmails(List.of(user.email(), new EmailAddress("nobody@example.com"))))
                .containsExactly(user);
        assertThat(stores().users().byEmails(List.of())).isEmpty();
    }

    @Test
    void finds_an_added_user_by_address_and_by_id() {
        User user = Samples.user(Role.MANAGER, Plan.starting(PlanType.QUARTERLY, LocalDate.of(2026, 11, 30)));

        assertThat(stores().users().add(user, "hash")).isTrue();

        assertThat(stores().users().byEmail(user.email())).contains(user);
        assertThat(locked(user.id())).containsExactly(user);
    }

    @Test
    void keeps_a_user_without_a_plan() {
        User user = Samples.user(Role.SELLER, Plan.NONE);
        stores().users().add(user, "hash");

        assertThat(stores().users().byEmail(user.email())).contains(user);
    }

    @Test
    void finds_nobody_under_an_unknown_address_or_id() {
        EmailAddress stranger = new EmailAddress("stranger@example.com");

        assertThat(stores().users().byEmail(stranger)).isEmpty();
        assertThat(stores().users().passwordHashOf(stranger)).isEmpty();
        assertThat(locked(Samples.seller().id())).isEmpty();
    }

    @Test
    void keeps_the_hash_of_the_password() {
        User user = Samples.seller();
        stores().users().add(user, "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA");

        assertThat(stores().users().passwordHashOf(user.email()))
                .contains("$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA");
    }

    @Test
    void takes_an_address_only_once_and_changes_nothing_the_second_time() {
        User first = Samples.seller();
        User second = new User(Samples.manager().id(), first.email(), Role.ADMIN, Plan.NONE);
        stores().users().add(first, "first");

        assertThat(stores().users().add(second, "second")).isFalse();

        assertThat(stores().users().byEmail(first.email())).contains(first);
        assertThat(stores().users().passwordHashOf(first.email())).contains("first");
        assertThat(stores().users().all()).containsExactly(first);
    }

    @Test
    void takes_an_address_once_when_several_want_it_at_the_same_time() {
        EmailAddress wanted = new EmailAddress("wanted@example.com");

        int added = Race.winners(
                6,
                number ->
                        stores().users().add(new User(Samples.seller().id(), wanted, Role.SELLER, Plan.NONE), "hash"));

        assertThat(added).isEqualTo(1);
        assertThat(stores().users().all()).hasSize(1);
    }

    @Test
    void lists_all_users_by_address() {
        User bob = named("bob@example.com");
        User alice = named("alice@example.com");
        User carol = named("carol@example.com");
        for (User user : List.of(bob, carol, alice)) {
            stores().users().add(user, "hash");
        }

        assertThat(stores().users().all()).containsExactly(alice, bob, carol);
    }

    @Test
    void lim2_of_several_who_lock_the_same_user_each_sees_what_the_one_before_did() {
        User user = Samples.seller();
        stores().users().add(user, "hash");
        Account account = Samples.account(user);
        stores().accounts().add(account);

        int first = Race.winners(
                6,
                number -> stores().unitOfWork().inOne(() -> {
                    stores().users().lock(user.id());
                    boolean nothingYet =
                            stores().connections().ofOwner(user.id()).isEmpty();
                    if (nothingYet) {
                        Profile profile = Samples.profile();
                        stores().connections().add(Samples.connection(account, profile));
                    }
                    return nothingYet;
                }));

        assertThat(first).isEqualTo(1);
        assertThat(stores().connections().ofOwner(user.id())).hasSize(1);
    }

    @Test
    void stores_another_role_plan_and_limit_of_a_user_and_nothing_else() {
        User user = Samples.seller();
        User bystander = Samples.seller();
        stores().users().add(user, "hash");
        stores().users().add(bystander, "hash");
        User changed = new User(
                user.id(),
                user.email(),
                Role.MANAGER,
                Plan.starting(PlanType.MONTHLY, LocalDate.of(2026, 1, 31)),
                Optional.of(7));

        change(changed);

        assertThat(stores().users().byEmail(user.email())).contains(changed);
        assertThat(stores().users().passwordHashOf(user.email())).contains("hash");
        assertThat(stores().users().byEmail(bystander.email())).contains(bystander);
    }

    @Test
    void takes_a_limit_of_their_own_away_again() {
        User user = Samples.withLimit(Samples.seller(), 3);
        stores().users().add(user, "hash");
        assertThat(stores().users().byEmail(user.email())).contains(user);
        User without = new User(user.id(), user.email(), user.role(), user.plan());

        change(without);

        assertThat(stores().users().byEmail(user.email())).contains(without);
    }

    @Test
    void keeps_whether_somebody_is_disabled() {
        User user = Samples.disabled(Samples.seller());
        stores().users().add(user, "hash");
        assertThat(stores().users().byEmail(user.email())).contains(user);
        User enabled = new User(user.id(), user.email(), user.role(), user.plan());

        change(enabled);
        assertThat(stores().users().byEmail(user.email())).contains(enabled);

        change(user);
        assertThat(stores().users().byEmail(user.email())).contains(user);
    }

    @Test
    void keeps_another_password_and_what_somebody_says_of_themselves() {
        User user = Samples.seller();
        stores().users().add(user, "hash");
        User told = new User(
                user.id(),
                user.email(),
                user.role(),
                user.plan(),
                user.connectionLimit(),
                false,
                new Personal(Optional.of("Zoë 王"), Optional.of("zh"), Optional.of(ZoneId.of("Europe/Berlin"))));

        change(told);
        stores().users().changePassword(user.id(), "another");

        assertThat(stores().users().byEmail(user.email())).contains(told);
        assertThat(stores().users().passwordHashOf(user.email())).contains("another");
    }

    @Test
    void locks_by_address_and_by_role() {
        User admin = Samples.admin();
        User other = Samples.admin();
        User seller = Samples.seller();
        for (User user : List.of(seller, admin, other)) {
            stores().users().add(user, "hash");
        }

        stores().unitOfWork().inOne(() -> {
            assertThat(stores().users().lock(seller.email())).contains(seller);
            assertThat(stores().users().lock(new EmailAddress("stranger@example.com")))
                    .isEmpty();
            assertThat(stores().users().lockAll(Role.ADMIN)).containsExactlyInAnyOrder(admin, other);
            assertThat(stores().users().lockAll(Role.MANAGER)).isEmpty();
            return null;
        });
    }

    @Test
    void of_several_who_lock_a_role_each_sees_what_the_one_before_did() {
        List<User> admins = List.of(Samples.admin(), Samples.admin(), Samples.admin());
        admins.forEach(admin -> stores().users().add(admin, "hash"));

        int demoted = Race.winners(
                3,
                number -> stores().unitOfWork().inOne(() -> {
                    boolean othersAreLeft = stores().users().lockAll(Role.ADMIN).size() > 1;
                    if (othersAreLeft) {
                        User admin = admins.get(number);
                        stores().users().change(new User(admin.id(), admin.email(), Role.MANAGER, admin.plan()));
                    }
                    return othersAreLeft;
                }));

        assertThat(demoted).isEqualTo(2);
        assertThat(stores().users().all())
                .filteredOn(user -> user.role() == Role.ADMIN)
                .hasSize(1);
    }

    private void change(User user) {
        stores().unitOfWork().inOne(() -> {
            stores().users().lock(user.id());
            stores().users().change(user);
            return null;
        });
    }

    private List<User> locked(UserId id) {
        return stores().unitOfWork().inOne(() -> stores().users().lock(id)).stream()
                .toList();
    }

    private static User named(String email) {
        return new User(Samples.seller().id(), new EmailAddress(email), Role.SELLER, Plan.NONE);
    }
}
