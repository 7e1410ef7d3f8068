package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Personal;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserFilter;
import adsconnect.domain.access.UserFilter.Access;
import adsconnect.domain.access.UserFilter.PlanState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every directory of users does. */
public abstract class UserDirectoryContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    private User add(String email, Role role, Plan plan, boolean disabled, String name) {
        User user = new User(
                Samples.seller().id(),
                new EmailAddress(email),
                role,
                plan,
                Optional.empty(),
                disabled,
                new Personal(Optional.of(name), Optional.empty(), Optional.empty()));
        stores().users().add(user, "hash");
        return user;
    }

    private List<User> find(UserFilter filter) {
        List<User> found = stores().userDirectory().find(filter, TODAY, "", 100);
        assertThat(stores().userDirectory().count(filter, TODAY)).isEqualTo(found.size());
        return found;
    }

    private static UserFilter words(String words) {
        return new UserFilter(words, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void finds_by_words_of_address_or_name() {
        User ann = add("ann@shop.example", Role.SELLER, Plan.NONE, false, "Ann Ölmann");
        User bob = add("bob@shop.example", Role.SELLER, Plan.NONE, false, "Bob 100%_");

        assertThat(find(UserFilter.ALL)).containsExactly(ann, bob);
        assertThat(find(words(" SHOP"))).containsExactly(ann, bob);
        assertThat(find(words("öL"))).containsExactly(ann);
        assertThat(find(words("%_"))).containsExactly(bob);
        assertThat(find(words("nobody"))).isEmpty();
    }

    @Test
    void finds_by_role_plan_and_whether_they_may_sign_in() {
        Plan active = Plan.starting(PlanType.MONTHLY, LocalDate.of(2026, 11, 1));
        Plan lapsed = Plan.starting(PlanType.MONTHLY, LocalDate.of(2026, 10, 15));
        Plan later = Plan.starting(PlanType.MONTHLY, TODAY.plusDays(1));
        User first = add("a@example.com", Role.SELLER, active, false, "A");
        User second = add("b@example.com", Role.MANAGER, lapsed, true, "B");
        User third = add("c@example.com", Role.MANAGER, later, false, "C");
        User fourth = add("d@example.com", Role.ADMIN, Plan.NONE, false, "D");

        assertThat(find(new UserFilter("", Optional.of(Role.MANAGER), Optional.empty(), Optional.empty())))
                .containsExactly(second, third);
        assertThat(find(new UserFilter("", Optional.empty(), Optional.of(PlanState.ACTIVE), Optional.empty())))
                .containsExactly(first);
        assertThat(find(new UserFilter("", Optional.empty(), Optional.of(PlanState.NOT_NOW), Optional.empty())))
                .containsExactly(second, third);
        assertThat(find(new UserFilter("", Optional.empty(), Optional.of(PlanState.NONE), Optional.empty())))
                .containsExactly(fourth);
        assertThat(find(new UserFilter("", Optional.empty(), Optional.empty(), Optional.of(Access.DISABLED))))
                .containsExactly(second);
        assertThat(find(new UserFilter("c@", Optional.of(Role.MANAGER), Optional.empty(), Optional.of(Access.ENABLED))))
                .containsExactly(third);
    }

    @Test
    void goes_on_after_an_address() {
        User first = add("a-b@example.com", Role.SELLER, Plan.NONE, false, "A");
        User second = add("a.b@example.com", Role.SELLER, Plan.NONE, false, "B");
        User third = add("ab@example.com", Role.SELLER, Plan.NONE, false, "C");

        assertThat(stores().userDirectory().find(UserFilter.ALL, TODAY, "", 2)).containsExactly(first, second);
        assertThat(stores().userDirectory().find(UserFilter.ALL, TODAY, "a.b@example.com", 2))
                .containsExactly(third);
    }
}
