package adsconnect.application.cli;

import adsconnect.application.OperatorSession;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.GrantPlan;
import adsconnect.domain.access.PlanType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gives a user a plan (PLAN-1). */
@Command(
        name = "grant-plan",
        description = "Gives a user a plan in place of the one they have; NONE ends it.",
        mixinStandardHelpOptions = true)
final class UserGrantPlanCommand extends UserChange {

    @Option(names = "--plan", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
    private PlanType plan;

    @Option(
            names = "--starts-on",
            paramLabel = "YYYY-MM-DD",
            converter = DayConverter.class,
            description = "Its first day, in UTC (default: today).")
    private LocalDate startsOn;

    @Override
    void checkUsage() {
        if (startsOn != null && plan == PlanType.NONE) {
            throw misuse("--starts-on goes with a plan; NONE ends what there is at once");
        }
    }

    @Override
    int change(OperatorSession session, EmailAddress address) {
        LocalDate from = Optional.ofNullable(startsOn).orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
        return switch (session.grantPlan().grant(OPERATOR, address, plan, from)) {
            case GrantPlan.Granted granted -> done(granted.user());
            case GrantPlan.NoSuchUser nobody -> noSuchUser();
        };
    }
}
