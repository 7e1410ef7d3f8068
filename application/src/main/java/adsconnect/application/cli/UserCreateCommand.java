package adsconnect.application.cli;

import adsconnect.application.OperatorSession;
import adsconnect.application.Settings;
import adsconnect.domain.Secret;
import adsconnect.domain.access.CreateUser;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
        Secret password = password();
        Clock clock = Clock.systemUTC();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (OperatorSession session = OperatorSession.open(Settings.from(System.getenv()), clock)) {
            return report(session.createUser().create(address, role, Plan.starting(plan, today), password));
        }
    }

    private int report(CreateUser.Outcome outcome) {
        return switch (outcome) {
            case CreateUser.Created created -> {
                spec.commandLine().getOut().println(json(created.user()).encode());
                spec.commandLine().getOut().flush();
                yield 0;
            }
            case CreateUser.EmailTaken taken -> refuse("There is a user with this e-mail address already");
            case CreateUser.PasswordRefused refused ->
                refuse("The password needs at least " + CreateUser.SHORTEST_PASSWORD + " characters");
        };
    }

    private int refuse(String why) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("adsconnect: " + why);
        return AdsConnectCommand.REFUSED;
    }

    private Secret password() throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = input.readLine();
        if (line == null || line.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "No password came by standard input");
        }
        return new Secret(line);
    }

    private static JsonObject json(User user) {
        return new JsonObject()
                .put("userId", user.id().value().toString())
                .put("email", user.email().value())
                .put("role", user.role().name())
                .put("plan", user.plan().type().name());
    }
}
