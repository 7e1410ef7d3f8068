package adsconnect.application.cli;

import adsconnect.application.OperatorSession;
import adsconnect.application.Settings;
import adsconnect.domain.access.User;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells who there is. */
@Command(
        name = "list",
        description = "Lists all users: a table on a terminal, else one JSON document.",
        mixinStandardHelpOptions = true)
final class UserListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<User> users = OperatorSession.call(
                Settings.from(System.getenv()),
                Clock.systemUTC(),
                session -> session.users().all());
        return Output.onTerminal()
                ? new Output(spec).text(UserTable.of(users))
                : new Output(spec).document(list(users));
    }

    private static JsonObject list(List<User> users) {
        JsonArray items = new JsonArray();
        users.forEach(user -> items.add(UserDocument.whole(user)));
        return new JsonObject().put("items", items).put("total", users.size());
    }
}
