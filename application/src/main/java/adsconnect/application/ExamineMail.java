package adsconnect.application;

import adsconnect.application.Finding.Side;
import adsconnect.notify.SmtpPostbox;
import adsconnect.notify.SmtpServer;
import adsconnect.vertxkit.Await;
import io.vertx.core.Vertx;
import java.util.List;

/** The mail server: whether it takes the program's sign-in. It is given no letter. */
final class ExamineMail {

    private static final String NAME = "mail";

    private ExamineMail() {}

    /** @param closing takes what is started for the look, and may be closed before the look is over */
    static List<Finding> of(Settings settings, Closing closing) {
        return List.of(settings.notices()
                .mail()
                .map(server -> finding(server, closing))
                .orElseGet(() -> Finding.skipped(NAME, Side.OURS, "no mail server is configured")));
    }

    private static Finding finding(SmtpServer server, Closing closing) {
        Vertx vertx = Vertx.vertx();
        closing.add(() -> Await.result(vertx.close()));
        try (SmtpPostbox postbox = new SmtpPostbox(vertx, server)) {
            String place = server.host() + ":" + server.port();
            return postbox.trouble()
                    .map(why -> Finding.fail(
                            NAME, Side.OURS, place + ": " + why, "correct ADSCONNECT_SMTP_URL by what it said"))
                    .orElseGet(() -> Finding.ok(
                            NAME,
                            Side.OURS,
                            place + (server.login().isPresent() ? " answers and takes the sign-in" : " answers")));
        }
    }
}
