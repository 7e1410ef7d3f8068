package adsconnect.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.notice.port.Postbox;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.junit5.VertxExtension;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters at a real mail server, and at servers that refuse them (RECO-5). */
@ExtendWith(VertxExtension.class)
final class SmtpPostboxTest {

    private static final String FROM = "Ads Connect <ads@connect.example.test>";
    private static final Postbox.Mail MAIL = new Postbox.Mail(
            "00000000-1111-4222-8333-444444444444",
            new EmailAddress("ana@example.test"),
            "授权即将到期 – Käse",
            "Hallo 你好\nhttps://x.example.test/a",
            "<p>Hallo 你好</p>");

    @Test
    void reco5_a_letter_arrives_in_text_and_html_for_whoever_it_is_for(Vertx vertx) throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("ads", "ads", "geheim");
        server.start();
        String address = "smtp://ads:geheim@127.0.0.1:" + server.getSmtp().getPort() + "?starttls=disabled";
        try (SmtpPostbox postbox = new SmtpPostbox(vertx, SmtpServer.parse(address, FROM))) {
            assertThat(postbox.send(MAIL)).isEqualTo(new Postbox.Taken());

            MimeMessage got = server.getReceivedMessages()[0];
            assertThat(got.getSubject()).isEqualTo("授权即将到期 – Käse");
            assertThat(got.getFrom()[0]).hasToString(FROM);
            assertThat(got.getAllRecipients()[0]).hasToString("ana@example.test");
            assertThat(got.getMessageID()).isEqualTo("<00000000-1111-4222-8333-444444444444@connect.example.test>");
            MimeMultipart parts = (MimeMultipart) got.getContent();
            assertThat(parts.getBodyPart(0).getContent().toString()).contains("Hallo 你好");
            assertThat(parts.getBodyPart(1).getContentType()).contains("text/html");
        } finally {
            server.stop();
        }
    }

    @Test
    void no_server_and_one_that_says_later_are_asked_again_and_one_that_says_never_is_not(Vertx vertx) {
        assertThat(sentTo(vertx, Map.of("RCPT", "550 5.1.1 Nobody here"))).isInstanceOf(Postbox.Refused.class);
        assertThat(((Postbox.Refused) sentTo(vertx, Map.of("RCPT", "550 5.1.1 Nobody here"))).why())
                .isEqualTo("550 5.1.1 Nobody here");
        assertThat(sentTo(vertx, Map.of("RCPT", "451 Later"))).isInstanceOf(Postbox.NotNow.class);
        try (SmtpPostbox nowhere = new SmtpPostbox(vertx, SmtpServer.parse("smtp://127.0.0.1:9", FROM))) {
            assertThat(nowhere.send(MAIL)).isInstanceOf(Postbox.NotNow.class);
        }
    }

    @Test
    void a_server_is_tried_without_a_letter(Vertx vertx) {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("ads", "ads", "geheim");
        server.start();
        String place = "@127.0.0.1:" + server.getSmtp().getPort();
        try {
            assertThat(trouble(vertx, "smtp://ads:geheim" + place + "?starttls=disabled"))
                    .isEmpty();
            assertThat(trouble(vertx, "smtp://ads:wrong" + place + "?starttls=disabled"))
                    .hasValueSatisfying(
                            why -> assertThat(why).startsWith("535 ").doesNotContain("wrong"));
            assertThat(trouble(vertx, "smtp://ads:geheim" + place))
                    .hasValueSatisfying(why -> assertThat(why).contains("STARTTLS"));
            assertThat(trouble(vertx, "smtp://127.0.0.1:9"))
                    .hasValueSatisfying(why -> assertThat(why).contains("Connection refused"));
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    private static Optional<String> trouble(Vertx vertx, String address) {
        try (SmtpPostbox postbox = new SmtpPostbox(vertx, SmtpServer.parse(address, FROM))) {
            return postbox.trouble();
        }
    }

    @Test
    void reco5_only_what_is_said_of_the_recipient_gives_a_letter_up_and_all_else_is_said_of_us(Vertx vertx) {
        for (Map<String, String> ofUs : List.of(
                Map.of("MAIL", "550 5.7.60 Not allowed to send as this sender"),
                Map.of("MAIL", "553 Sender address rejected"),
                Map.of("MAIL", "530 Sign in first"),
                Map.of("RCPT", "530 5.7.0 Sign in first"))) {
            assertThat(sentTo(vertx, ofUs)).as(ofUs.toString()).isInstanceOf(Postbox.RefusesUs.class);
        }
        assertThat(sentTo(vertx, Map.of("RCPT", "553 5.1.3 No such address"))).isInstanceOf(Postbox.Refused.class);
        assertThat(sentTo(vertx, Map.of("DATA", "552 5.2.2 Mailbox full"))).isInstanceOf(Postbox.Refused.class);
    }

    @Test
    void reco5_a_rule_that_one_letter_breaks_is_neither_an_alarm_nor_the_end_of_the_letter(Vertx vertx) {
        for (Map<String, String> ofOneLetter : List.of(
                Map.of("RCPT", "550 5.7.133 Only members may send to this group"),
                Map.of("RCPT", "550 5.7.1 Relaying denied"),
                Map.of("DATA", "554 5.7.1 Taken for spam"))) {
            assertThat(sentTo(vertx, ofOneLetter)).as(ofOneLetter.toString()).isInstanceOf(Postbox.NotNow.class);
        }
    }

    @Test
    void reco5_a_server_that_says_nothing_for_too_long_is_left(Vertx vertx) {
        NetServer server = vertx.createNetServer().connectHandler(socket -> socket.write("220-wait"));
        server.listen(0, "127.0.0.1").await();
        try (SmtpPostbox postbox = new SmtpPostbox(
                vertx, SmtpServer.parse("smtp://127.0.0.1:" + server.actualPort(), FROM), Duration.ofSeconds(1))) {
            assertThat(postbox.send(MAIL)).isInstanceOf(Postbox.NotNow.class);
        } finally {
            server.close().await();
        }
    }

    private static Postbox.Outcome sentTo(Vertx vertx, Map<String, String> answers) {
        NetServer server = vertx.createNetServer().connectHandler(socket -> converse(socket, answers));
        server.listen(0, "127.0.0.1").await();
        try (SmtpPostbox postbox =
                new SmtpPostbox(vertx, SmtpServer.parse("smtp://127.0.0.1:" + server.actualPort(), FROM))) {
            return postbox.send(MAIL);
        } finally {
            server.close().await();
        }
    }

    private static void converse(NetSocket socket, Map<String, String> answers) {
        socket.write("220 scripted\r\n");
        socket.handler((Buffer said) -> {
            String verb = said.toString().substring(0, 4).toUpperCase(java.util.Locale.ROOT);
            socket.write(answers.getOrDefault(verb, "250 ok") + "\r\n");
        });
    }

    @Test
    void addresses_say_how_to_connect() {
        SmtpServer plain = SmtpServer.parse("smtp://mail.example.test", FROM);
        assertThat(plain.port()).isEqualTo(25);
        assertThat(plain.startTls()).isEqualTo(SmtpServer.StartTls.OPTIONAL);
        SmtpServer signedIn = SmtpServer.parse("smtp://a%40b:p%2Fw+1@mail.example.test", FROM);
        assertThat(signedIn.port()).isEqualTo(587);
        assertThat(signedIn.startTls()).isEqualTo(SmtpServer.StartTls.REQUIRED);
        assertThat(signedIn.login().orElseThrow().user()).isEqualTo("a@b");
        assertThat(signedIn.toString()).doesNotContain("p/w");
        assertThat(SmtpServer.parse("smtps://mail.example.test", FROM).port()).isEqualTo(465);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://x", "smtp:", "smtp://geheim@x", "smtp://u:geheim@x?tls=no", "sm tp://u:geheim@x"})
    void what_is_no_address_is_refused_without_repeating_it(String text) {
        assertThatThrownBy(() -> SmtpServer.parse(text, FROM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("geheim");
    }
}
