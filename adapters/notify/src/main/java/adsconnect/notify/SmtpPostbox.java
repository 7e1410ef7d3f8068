package adsconnect.notify;

import adsconnect.domain.notice.port.Postbox;
import adsconnect.vertxkit.Await;
import adsconnect.vertxkit.AwaitFailed;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Hands mail to an SMTP server. Shared between threads. */
public final class SmtpPostbox implements Postbox, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** It knows us no more, or not yet: that is no fault of the letter. */
    private static final Set<Integer> ABOUT_US = Set.of(530, 534, 535, 538, 554);

    private final MailClient client;
    private final SmtpServer server;

    public SmtpPostbox(Vertx vertx, SmtpServer server) {
        this.server = server;
        MailConfig config = new MailConfig()
                .setHostname(server.host())
                .setPort(server.port())
                .setSsl(server.tlsFromTheStart())
                .setStarttls(
                        switch (server.startTls()) {
                            case REQUIRED -> StartTLSOptions.REQUIRED;
                            case OPTIONAL -> StartTLSOptions.OPTIONAL;
                            case DISABLED -> StartTLSOptions.DISABLED;
                        })
                .setMaxPoolSize(4)
                .setKeepAlive(false)
                .setLogin(LoginOption.NONE);
        // Shorter than the patience, so that a connection that stands still is closed, and does not stay in the pool.
        config.setIdleTimeout(30).setConnectTimeout(10_000).setHostnameVerificationAlgorithm("HTTPS");
        server.login()
                .ifPresent(login -> config.setLogin(LoginOption.REQUIRED)
                        .setUsername(login.user())
                        .setPassword(login.password().reveal()));
        this.client = MailClient.create(vertx, config);
    }

    @Override
    public Outcome send(Mail mail) {
        MailMessage message = new MailMessage()
                .setFrom(server.from())
                .setTo(mail.to().value())
                .setSubject(mail.subject())
                .setText(mail.text())
                .setHtml(mail.html())
                .addHeader("Message-ID", "<" + mail.id() + "@" + server.domain() + ">")
                .addHeader("Auto-Submitted", "auto-generated");
        try {
            Await.result(client.sendMail(message).timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
            return new Taken();
        } catch (AwaitFailed failed) {
            return outcome(failed.getCause());
        }
    }

    private static Outcome outcome(Throwable failure) {
        if (failure instanceof SMTPException refused) {
            String words = refused.getReplyCode() + " " + refused.getReplyMessage();
            return refused.isPermanent() && !ABOUT_US.contains(refused.getReplyCode())
                    ? new Refused(words)
                    : new NotNow(words);
        }
        return new NotNow(
                "The mail server is not reached (" + failure.getClass().getSimpleName() + ")");
    }

    @Override
    public void close() {
        Await.result(client.close());
    }
}
