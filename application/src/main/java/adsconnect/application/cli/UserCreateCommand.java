package adsconnect.application.cli;

import adsconnect.application.OperatorSession;
import adsconnect.application.Settings;
import adsconnect.domain.Secret;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.CreateUser;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.Role;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a user; the first admin of an installation is made this way. */
@Command(
        name = "create",
        description = "Makes a user. The password is read from standard input, one line.",
        mixinStandardHelpOptions = true)
final class UserCreateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--email", required = true, description = "The address to sign in with.")
    private String email;

    @Option(names = "--role", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
    private Role role;

    @Option(
            names = "--plan",
            defaultValue = "NONE",
            description = "One of: ${COMPLETION-CANDIDATES}; from today on (default: ${DEFAULT-VALUE}).")
    private PlanType plan;

    @Option(
            names = "--password-stdin",
            required = true,
            description = "Says that the password comes by standard input.")
    private boolean passwordFromStandardInput;

    @Override
    public Integer call() throws IOException {
        EmailAddress address = EmailAddress.parse(email)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "--email is not an e-mail address"));
        Secret password = StandardInput.secret(spec, "password");
        Clock clock = Clock.systemUTC();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return OperatorSession.callFirst(
                Settings.from(System.getenv()),
                clock,
                session -> report(session.createUser()
                        .create(new Actor.Operator(), address, role, Plan.starting(plan, today), password)));
    }

    private int report(CreateUser.Outcome outcome) {
        Output output = new Output(spec);
        return switch (outcome) {
            case CreateUser.Created created -> output.document(UserDocument.brief(created.user()));
            case CreateUser.EmailTaken taken -> output.refuse("There is a user with this e-mail address already");
            case CreateUser.PasswordRefused refused ->
                output.refuse("A password has between %d and %,d characters"
                        .formatted(CreateUser.SHORTEST_PASSWORD, CreateUser.LONGEST_PASSWORD));
        };
    }
}
