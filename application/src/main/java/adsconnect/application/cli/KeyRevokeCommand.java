package adsconnect.application.cli;

import adsconnect.application.OperatorSession;
import adsconnect.application.Settings;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.ApiKeyId;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a key back. */
@Command(
        name = "revoke",
        description = "Takes a key back: within a second it opens nothing any more, on any node.",
        mixinStandardHelpOptions = true)
final class KeyRevokeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "KEYID", description = "The id of the key, as key list tells it.")
    private String keyId;

    @Override
    public Integer call() {
        ApiKeyId id = ApiKeyId.parse(keyId.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "KEYID is the id of a key, as adsconnect key list tells it"));
        return OperatorSession.call(Settings.from(System.getenv()), Clock.systemUTC(), session -> {
            Optional<ApiKey> revoked = session.administerApiKeys().revoke(new Actor.Operator(), id);
            Output output = new Output(spec);
            return revoked.map(key -> output.document(
                            KeyDocument.of(session.users().all()).one(key)))
                    .orElseGet(() -> output.refuse("There is no such key; it may have been revoked before"));
        });
    }
}
