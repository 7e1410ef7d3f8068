package adsconnect.web;

import adsconnect.domain.Secret;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.ChangeLimit;
import adsconnect.domain.access.ChangeRole;
import adsconnect.domain.access.DisableReason;
import adsconnect.domain.access.DisableUser;
import adsconnect.domain.access.GrantPlan;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.SendReset;
import adsconnect.domain.access.User;
import adsconnect.httpkit.Visit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;

/** What admins do to a user, from what they chose in its form to what came of it. */
final class UserDeeds {

    private static final Refused CHOICE = new Refused(Problem.CHOICE);
    private static final Refused NO_SUCH_USER = new Refused(Problem.NO_SUCH_USER);
    private static final Refused LAST_ADMIN = new Refused(Problem.LAST_ADMIN);

    private final PeopleUseCases people;
    private final Occasions occasions;
    private final Clock clock;

    UserDeeds(PeopleUseCases people, Occasions occasions, Clock clock) {
        this.people = people;
        this.occasions = occasions;
        this.clock = clock;
    }

    /** What they want of a user. */
    sealed interface Wish {}

    /** The user would not be as they are any more. */
    record Change(Supplier<Result> doing) implements Wish {}

    /** What came of it. */
    sealed interface Result extends Wish {}

    /** @param word what was done, in an address */
    record Done(String word) implements Result {}

    record Refused(Problem problem) implements Result {}

    /** A reset can be passed on. */
    record Link(Secret secret, boolean mailed) implements Result {}

    Wish role(Visit visit, User admin, User about) {
        Optional<Role> role = Words.one(visit.form(), "role", Role.values());
        if (role.isEmpty()) {
            return CHOICE;
        }
        return unless(about.role() == role.get(), () -> switch (people.changeRole()
                .change(person(admin), about.email(), role.get())) {
            case ChangeRole.Changed changed -> new Done("role");
            case ChangeRole.LastAdmin last -> LAST_ADMIN;
            case ChangeRole.NoSuchUser nobody -> NO_SUCH_USER;
        });
    }

    Wish plan(Visit visit, User admin, User about) {
        Optional<PlanType> type = Words.one(visit.form(), "type", PlanType.values());
        Optional<LocalDate> start = visit.form().first("start").flatMap(UserDeeds::day);
        if (type.isEmpty()) {
            return CHOICE;
        }
        if (start.isEmpty()) {
            return new Refused(Problem.DAY);
        }
        if (type.get() == PlanType.NONE && start.get().isAfter(LocalDate.ofInstant(clock.instant(), Formats.UTC))) {
            return new Refused(Problem.PLAN_LATER);
        }
        return unless(about.plan().equals(Plan.starting(type.get(), start.get())), () -> switch (people.grantPlan()
                .grant(person(admin), about.email(), type.get(), start.get())) {
            case GrantPlan.Granted granted -> new Done("plan");
            case GrantPlan.NoSuchUser nobody -> NO_SUCH_USER;
        });
    }

    Wish limit(Visit visit, User admin, User about) {
        String typed = visit.form().first("limit").orElse("").strip();
        if (!typed.matches("\\d{0,7}")) {
            return new Refused(Problem.LIMIT);
        }
        Optional<Integer> limit = typed.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(typed));
        return unless(about.connectionLimit().equals(limit), () -> switch (people.changeLimit()
                .change(person(admin), about.email(), limit)) {
            case ChangeLimit.Changed changed -> new Done("limit");
            case ChangeLimit.OutOfRange outOfRange -> new Refused(Problem.LIMIT);
            case ChangeLimit.NoSuchUser nobody -> NO_SUCH_USER;
        });
    }

    Wish access(Visit visit, User admin, User about) {
        Optional<String> access = visit.form().first("access");
        if (access.equals(Optional.of("enabled"))) {
            return unless(!about.disabled(), () -> {
                people.enableUser().enable(person(admin), about.email());
                return new Done("enabled");
            });
        }
        Optional<DisableReason> cause = Words.one(visit.form(), "cause", DisableReason.values());
        if (!access.equals(Optional.of("disabled")) || cause.isEmpty()) {
            return CHOICE;
        }
        return unless(about.disabled(), () -> switch (people.disableUser()
                .disable(person(admin), about.email(), cause.get())) {
            case DisableUser.Disabled disabled -> new Done("disabled");
            case DisableUser.LastAdmin last -> LAST_ADMIN;
            case DisableUser.NoSuchUser nobody -> NO_SUCH_USER;
        });
    }

    Result sessions(Visit visit, User admin, User about) {
        people.ownSessions().endAll(person(admin), about.id());
        return new Done("sessions");
    }

    Result reset(Visit visit, User admin, User about) {
        return switch (people.sendReset().send(person(admin), about.email(), occasions.of(visit))) {
            case SendReset.Made made -> new Link(made.link(), made.mailed());
            case SendReset.Used used -> new Refused(Problem.RESET_USED);
            case SendReset.Disabled disabled -> new Refused(Problem.USER_DISABLED);
            case SendReset.NoSuchUser nobody -> NO_SUCH_USER;
        };
    }

    /** Nothing is done, and so nothing is in the audit, where it is so already. */
    private static Wish unless(boolean already, Supplier<Result> doing) {
        return already ? new Done("already") : new Change(doing);
    }

    private static Actor person(User admin) {
        return new Actor.Person(admin.id());
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            return Optional.of(day).filter(possible -> possible.getYear() >= 2000 && possible.getYear() <= 2100);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
