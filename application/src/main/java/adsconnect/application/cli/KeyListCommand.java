package adsconnect.application.cli;

import adsconnect.application.OperatorSession;
import adsconnect.application.Settings;
import adsconnect.domain.access.ApiKey;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells which keys there are. */
@Command(
        name = "list",
        description =
                "Lists all keys: a table on a terminal, else one JSON document. The keys themselves nobody knows.",
        mixinStandardHelpOptions = true)
final class KeyListCommand implements Callable<Integer> {

    private static final List<String> HEADINGS = List.of("KEY ID", "USER", "NAME", "SCOPES", "EXPIRES", "LAST USED");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return OperatorSession.call(Settings.from(System.getenv()), Clock.systemUTC(), session -> {
            KeyDocument documents = KeyDocument.of(session.users().all());
            List<ApiKey> keys = session.administerApiKeys().all();
            Output output = new Output(spec);
            return Output.onTerminal()
                    ? output.text(TextTable.of(
                            HEADINGS,
                            keys.stream().map(key -> cells(documents, key)).toList()))
                    : output.document(documents.list(keys));
        });
    }

    private static List<String> cells(KeyDocument documents, ApiKey key) {
        return List.of(
                key.id().value().toString(),
                documents.owner(key),
                key.name().value(),
                String.join(",", KeyDocument.scopes(key)),
                key.expiresAt().map(String::valueOf).orElse("never"),
                key.lastUsedAt().map(String::valueOf).orElse("never"));
    }
}
