package adsconnect.application.cli;

import adsconnect.application.OperatorSession;
import adsconnect.application.Settings;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.ApiKeyName;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.MakeApiKey;
import adsconnect.domain.access.Scope;
import adsconnect.domain.access.User;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a key for a user's programs. */
@Command(
        name = "create",
        description = "Makes a key by which programs work for a user, and prints it, this one time.",
        mixinStandardHelpOptions = true)
final class KeyCreateCommand implements Callable<Integer> {

    private static final Pattern LIFETIME = Pattern.compile("(\\d{1,5})([hd])");

    @Spec
    private CommandSpec spec;

    @Option(names = "--user", required = true, paramLabel = "E-MAIL", description = "For whom it works.")
    private String email;

    @Option(names = "--name", required = true, description = "What it is for, to tell it from others.")
    private String name;

    @Option(
            names = "--scopes",
            required = true,
            split = ",",
            paramLabel = "SCOPE",
            description =
                    "What it may do: accounts:read, authorizations:write, connections:write, tokens:read, ads:read,"
                            + " ads:write, sync:write, metrics:read, admin.")
    private List<String> scopes;

    @Option(
            names = "--profiles",
            split = ",",
            paramLabel = "ID",
            description = "The only profiles it may see (default: all of the user's).")
    private List<String> profiles;

    @Option(
            names = "--expires",
            paramLabel = "90d",
            description = "When it ends by itself: in so many hours (h) or days (d) (default: never).")
    private String expires;

    @Override
    public Integer call() {
        EmailAddress address = EmailAddress.parse(email).orElseThrow(() -> misuse("--user is not an e-mail address"));
        Clock clock = Clock.systemUTC();
        MakeApiKey.Wish wish = new MakeApiKey.Wish(
                ApiKeyName.parse(name).orElseThrow(() -> misuse("--name has 1 to 100 characters that can be seen")),
                scopes.stream().map(this::scope).collect(Collectors.toSet()),
                profiles(),
                Optional.ofNullable(expires).map(text -> clock.instant().plus(lifetime(text))));
        return OperatorSession.call(Settings.from(System.getenv()), clock, session -> {
            Optional<User> user = session.users().byEmail(address);
            return user.map(owner -> report(session.makeApiKey().make(new Actor.Operator(), owner.id(), wish)))
                    .orElseGet(this::noSuchUser);
        });
    }

    private int report(MakeApiKey.Outcome outcome) {
        Output output = new Output(spec);
        return switch (outcome) {
            case MakeApiKey.Made made ->
                output.document(new JsonObject()
                        .put("keyId", made.key().id().value().toString())
                        .put("key", made.secret().reveal()));
            case MakeApiKey.NoSuchUser nobody -> noSuchUser();
            case MakeApiKey.ForAdminsOnly admins ->
                output.refuse("The scope admin is for keys of admins, and " + email.strip() + " is none");
            case MakeApiKey.TokensOpenAll all ->
                output.refuse(
                        "A key with a list of profiles can't have tokens:read, because a token opens all profiles");
            case MakeApiKey.OverAlready over -> output.refuse("The key would end before it is made");
            case MakeApiKey.NotTheirs foreign ->
                output.refuse("No such profiles are bound to accounts of " + email.strip() + ": "
                        + foreign.profiles().stream().map(String::valueOf).collect(Collectors.joining(", ")));
            case MakeApiKey.RevokedMeanwhile revoked -> output.refuse("The key was revoked as it was made");
            case MakeApiKey.TooMany many ->
                output.refuse(email.strip() + " has " + many.most() + " keys already; revoke one first");
        };
    }

    private int noSuchUser() {
        return new Output(spec).refuse("There is no user with the e-mail address " + email.strip());
    }

    private Scope scope(String text) {
        return Scope.parse(text)
                .orElseThrow(() -> misuse("--scopes: there is no scope " + text.strip() + "; there are "
                        + Arrays.stream(Scope.values()).map(Scope::text).collect(Collectors.joining(", "))));
    }

    private Optional<Set<Long>> profiles() {
        if (profiles == null) {
            return Optional.empty();
        }
        Set<Long> ids = new LinkedHashSet<>();
        for (String text : profiles) {
            if (!text.strip().matches("[1-9]\\d{0,17}")) {
                throw misuse("--profiles: " + text.strip() + " is not the id of a profile");
            }
            ids.add(Long.valueOf(text.strip()));
        }
        return Optional.of(ids);
    }

    private Duration lifetime(String text) {
        Matcher matcher = LIFETIME.matcher(text.strip());
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw misuse("--expires is a number of hours or days from 1 on: 12h, 90d");
        }
        long number = Long.parseLong(matcher.group(1));
        return matcher.group(2).equals("h") ? Duration.ofHours(number) : Duration.ofDays(number);
    }

    private ParameterException misuse(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
