package adsconnect.notify;

import adsconnect.domain.notice.port.Postbox;
import adsconnect.vertxkit.Await;
import adsconnect.vertxkit.AwaitFailed;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import io.vertx.ext.mail.impl.SMTPConnection;
import io.vertx.ext.mail.impl.SMTPConnectionPool;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Hands mail to an SMTP server. Shared between threads. */
public final class SmtpPostbox implements Postbox, AutoCloseable {

    /** RFC 5321, 4.5.3.2: so long a server may take to say that it has a letter. Who hangs up before gets it taken twice. */
    private static final Duration SILENCE = Duration.ofMinutes(10);

    /** At what a server refuses one letter, as the client names it; at all else it refuses us. */
    private static final List<String> ABOUT_THE_LETTER =
            List.of("recipient address not accepted", "DATA command not accepted", "sending data failed");

    /** And even there it may say that we have to sign in, or to encrypt, first. */
    private static final Set<Integer> ABOUT_US = Set.of(530, 534, 535, 538);

    /** RFC 3463: by a rule, which may be one for this recipient, for this letter or for all that is ours. */
    private static final Pattern NOT_ALLOWED = Pattern.compile("(?:\\d{3}[ -])?5\\.7\\.\\d+\\b.*", Pattern.DOTALL);

    private static final Duration GREETING = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final MailConfig config;
    private final MailClient client;
    private final SmtpServer server;

    public SmtpPostbox(Vertx vertx, SmtpServer server) {
        this(vertx, server, SILENCE);
    }

    /** @param silence after which a connection is closed */
    SmtpPostbox(Vertx vertx, SmtpServer server, Duration silence) {
        this.vertx = vertx;
        this.server = server;
        this.config = new MailConfig()
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
        // Shorter than the longest, so that a connection that stands still is closed, and does not stay in the pool.
        config.setIdleTimeout((int) silence.toSeconds())
                .setConnectTimeout(10_000)
                .setHostnameVerificationAlgorithm("HTTPS");
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
            Await.result(onLoop(() -> client.sendMail(message)).timeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS));
            return new Taken();
        } catch (AwaitFailed failed) {
            return outcome(failed.getCause());
        }
    }

    /** Connects and signs in as for a letter, and sends none. What is in the way of that, if anything is. */
    public Optional<String> trouble() {
        SMTPConnectionPool connections = new SMTPConnectionPool(vertx, config);
        try {
            Await.result(onLoop(() -> connections.getConnection(server.domain()).compose(SMTPConnection::returnToPool))
                    .timeout(GREETING.toMillis(), TimeUnit.MILLISECONDS));
            return Optional.empty();
        } catch (AwaitFailed failed) {
            return Optional.of(words(failed.getCause()));
        } finally {
            connections.close();
        }
    }

    /** Off an event loop, a greeting that comes at once may find nobody who hears it yet. */
    private <T> Future<T> onLoop(Supplier<Future<T>> asking) {
        return Future.future(answer ->
                vertx.getOrCreateContext().runOnContext(begun -> asking.get().onComplete(answer)));
    }

    private static String words(Throwable failure) {
        if (failure instanceof SMTPException refused) {
            String code = Integer.toString(refused.getReplyCode());
            String said = refused.getReplyMessage();
            return said.startsWith(code) ? said : code + " " + said;
        }
        String why = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return "The mail server is not reached, or not as it was asked to be (" + why + ")";
    }

    private static Outcome outcome(Throwable failure) {
        String words = words(failure);
        if (failure instanceof SMTPException refused) {
            if (!refused.isPermanent()) {
                return new NotNow(words);
            }
            if (!isAboutTheLetter(refused)) {
                return new RefusesUs(words);
            }
            // A closed mailbox is no alarm, and a relay that does not know us yet gives no letter up.
            return NOT_ALLOWED.matcher(refused.getReplyMessage()).matches() ? new NotNow(words) : new Refused(words);
        }
        return new NotNow(words);
    }

    private static boolean isAboutTheLetter(SMTPException refused) {
        return ABOUT_THE_LETTER.stream().anyMatch(refused.getMessage()::startsWith)
                && !ABOUT_US.contains(refused.getReplyCode());
    }

    @Override
    public void close() {
        Await.result(client.close());
    }
}
