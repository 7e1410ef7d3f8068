package adsconnect.application.cli;

import adsconnect.application.OperatorSession;
import adsconnect.application.Settings;
import adsconnect.domain.Secret;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.authorization.ImportAccount;
import adsconnect.domain.marketplace.Region;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes an account of a refresh token there is. */
@Command(
        name = "import",
        description =
                "Makes an account of a refresh token that you have already, so that nobody has to consent again. The token"
                        + " is read from standard input, one line, and tried at Amazon first.",
        mixinStandardHelpOptions = true)
final class AccountImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--user", required = true, paramLabel = "E-MAIL", description = "Whose account it will be.")
    private String email;

    @Option(names = "--name", required = true, description = "What it will be called.")
    private String name;

    @Option(
            names = "--region",
            required = true,
            description = "Where the consent was given, one of: ${COMPLETION-CANDIDATES}.")
    private Region region;

    @Option(
            names = "--refresh-token-stdin",
            required = true,
            description = "Says that the refresh token comes by standard input.")
    private boolean tokenFromStandardInput;

    @Override
    public Integer call() throws IOException {
        EmailAddress address = EmailAddress.parse(email).orElseThrow(() -> misuse("--user is not an e-mail address"));
        AccountName wanted =
                AccountName.parse(name).orElseThrow(() -> misuse("--name has 1 to 100 characters that can be seen"));
        Secret token = StandardInput.secret(spec, "refresh token");
        return OperatorSession.call(
                Settings.from(System.getenv()),
                Clock.systemUTC(),
                session -> report(session.importAccount().add(new Actor.Operator(), address, wanted, region, token)));
    }

    private int report(ImportAccount.Outcome outcome) {
        Output output = new Output(spec);
        return switch (outcome) {
            case ImportAccount.Imported imported ->
                output.document(new JsonObject()
                        .put("accountId", imported.account().id().value().toString())
                        .put("accountName", imported.account().name().value())
                        .put("region", imported.account().region().name())
                        .put("profiles", imported.profiles().size()));
            case ImportAccount.NoSuchUser nobody ->
                output.refuse("There is no user with the e-mail address " + email.strip());
            case ImportAccount.PlanRequired none ->
                output.refuse(email.strip() + " has no active plan; adsconnect user grant-plan gives one");
            case ImportAccount.LimitReached full ->
                output.refuse(
                        email.strip() + " has as many accounts as they may; adsconnect user set-limit gives more room");
            case ImportAccount.NameTaken taken ->
                output.refuse("There is an account of that name; this one is free: "
                        + taken.free().value());
            case ImportAccount.TokenRefused refused ->
                output.refuse(
                        "Amazon does not take this refresh token: it was withdrawn, belongs to another application, or"
                                + " to another region");
            case ImportAccount.LoginKnown known ->
                output.refuse("This login is connected already, as the account "
                        + known.account().name().value());
            case ImportAccount.NothingToBind nothing ->
                output.refuse(
                        nothing.agencyOnly()
                                ? "This login reaches agency profiles only, which can't be used"
                                : "This login reaches no advertising profile");
        };
    }

    private ParameterException misuse(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
