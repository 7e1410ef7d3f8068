package adsconnect.application.cli.client;

import adsconnect.application.cli.AdsConnectCommand;
import adsconnect.application.cli.Failure;
import adsconnect.domain.Code;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Looks at a connect link until something came of it, also past a restart of the server (CLI-3, AUTH-7). */
final class FollowedLink {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** For clocks that differ, and a server that is away as it ends. */
    private static final Duration AFTER_ITS_END = Duration.ofMinutes(1);

    private final Server server;
    private final Screen screen;
    private String told = "PENDING";
    private boolean away;

    FollowedLink(Server server, Screen screen) {
        this.server = server;
        this.screen = screen;
    }

    int toItsEnd(Map<String, Object> made) {
        Instant giveUpAt = giveUpAt(made);
        Duration pause = FIRST_PAUSE;
        while (true) {
            pause(pause);
            pause = longer(pause);
            Map<String, Object> now = look(made, giveUpAt);
            switch (Fields.text(now, "status")) {
                case "AUTHORIZED" -> {
                    return screen.show(now, Screen.Look.FIELDS);
                }
                case "FAILED" ->
                    throw ended(
                            now,
                            Code.parse(Fields.text(now, "code")).orElse(Code.INTERNAL_ERROR),
                            "The try failed. The same link can be opened again until it ends.");
                case "REVOKED" -> throw ended(now, Code.LINK_ENDED, "The link was taken back.");
                case "EXPIRED" -> throw ended(now, Code.LINK_ENDED, "Nobody consented while the link could be used.");
                default -> tell(Fields.text(now, "status"));
            }
        }
    }

    /** The link as it stands; as it was made, with its address, while the server is away. */
    private Map<String, Object> look(Map<String, Object> made, Instant giveUpAt) {
        try {
            Map<String, Object> found =
                    server.get("/authorizations/" + Server.part(Fields.text(made, "authorizationId")));
            away = false;
            Map<String, Object> whole = new LinkedHashMap<>(found);
            whole.put("authorizeUrl", made.get("authorizeUrl"));
            return whole;
        } catch (Failure failure) {
            boolean passes = failure.exitCode() == AdsConnectCommand.NOT_REACHABLE
                    || Code.RATE_LIMITED.text().equals(failure.document().get("code"));
            if (!passes || Instant.now().isAfter(giveUpAt)) {
                throw failure;
            }
            if (!away) {
                away = true;
                screen.say("The server does not answer; waiting goes on. " + failure.line());
            }
            return Map.of("status", told);
        }
    }

    private void tell(String status) {
        if (!status.equals(told)) {
            told = status;
            screen.say("Somebody opened the link and went on to Amazon.");
        }
    }

    private static Failure ended(Map<String, Object> link, Code code, String detail) {
        Map<String, Object> document = new LinkedHashMap<>(link);
        document.putAll(Failure.document(code, detail));
        int exitCode = Refusals.exitCode(code.text(), code.status().orElse(400));
        return new Failure(
                exitCode == AdsConnectCommand.NOT_REACHABLE ? AdsConnectCommand.REFUSED : exitCode,
                document,
                detail + " (" + code.text() + ")");
    }

    private static Instant giveUpAt(Map<String, Object> made) {
        try {
            return Instant.parse(Fields.text(made, "expiresAt")).plus(AFTER_ITS_END);
        } catch (DateTimeParseException untold) {
            return Instant.now();
        }
    }

    private static Duration longer(Duration pause) {
        Duration longer = pause.multipliedBy(5).dividedBy(4);
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    private static void pause(Duration length) {
        try {
            new CountDownLatch(1).await(length.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Refusals.unreachable("Waiting was stopped.");
        }
    }
}
