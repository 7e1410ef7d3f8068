package adsconnect.testkit;

import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserFilter;
import adsconnect.domain.access.port.UserDirectory;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The users of a map, searched. */
public final class InMemoryUserDirectory implements UserDirectory {

    private final InMemoryDatabase database;

    public InMemoryUserDirectory(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public List<User> find(UserFilter filter, LocalDate today, String after, int most) {
        return database.locked(() -> database.users.values().stream()
                .map(InMemoryUsers.Row::user)
                .filter(letThrough(filter, today))
                .filter(user -> user.email().value().compareTo(after) > 0)
                .sorted(Comparator.comparing(user -> user.email().value()))
                .limit(most)
                .toList());
    }

    @Override
    public long count(UserFilter filter, LocalDate today) {
        return find(filter, today, "", Integer.MAX_VALUE).size();
    }

    private static Predicate<User> letThrough(UserFilter filter, LocalDate today) {
        return user -> (user.email().value().contains(filter.words())
                        || user.personal()
                                .name()
                                .filter(name -> name.toLowerCase(Locale.ROOT).contains(filter.words()))
                                .isPresent())
                && filter.role().map(role -> user.role() == role).orElse(true)
                && filter.plan()
                        .map(state -> state(user.plan(), today) == state)
                        .orElse(true)
                && filter.access()
                        .map(access -> user.disabled() == (access == UserFilter.Access.DISABLED))
                        .orElse(true);
    }

    private static UserFilter.PlanState state(Plan plan, LocalDate today) {
        if (plan.type() == PlanType.NONE) {
            return UserFilter.PlanState.NONE;
        }
        return plan.activeOn(today) ? UserFilter.PlanState.ACTIVE : UserFilter.PlanState.NOT_NOW;
    }
}
