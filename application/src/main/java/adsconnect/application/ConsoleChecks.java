package adsconnect.application;

import adsconnect.amazonads.AmazonHosts;
import adsconnect.domain.access.Purview;
import adsconnect.domain.audit.port.Alarms;
import adsconnect.domain.console.Examiner;
import adsconnect.domain.console.Finding;
import adsconnect.domain.console.Finding.Status;
import adsconnect.domain.console.KeepNode;
import adsconnect.domain.console.Remark;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.notice.port.Postbox;
import adsconnect.domain.notice.port.Webhooks;
import adsconnect.oidc.OidcSettings;
import adsconnect.postgres.DatabaseLook;
import adsconnect.postgres.PostgresInstallationStates;
import adsconnect.ui.Text;
import adsconnect.vertxkit.Lookups;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the console's self-test looks at: all that an installation needs and that may fail behind its back. */
final class ConsoleChecks {

    private static final Duration KEPT = Duration.ofSeconds(5);

    /** Mail arrives somewhere each time. */
    private static final Duration MAIL_KEPT = Duration.ofMinutes(1);

    /** Leases and links end by the clocks of both. */
    private static final Duration MOST_OFF = Duration.ofSeconds(5);

    private static final int MOST_HOSTS = 20;

    /** Within the self-test's own. */
    private static final Duration NAME_PATIENCE = SelfExamination.PATIENCE.minusSeconds(1);

    private final WebhookNames webhookNames =
            new WebhookNames(new Lookups(InetAddress::getAllByName, 2 * MOST_HOSTS), NAME_PATIENCE);
    private final Vertx vertx;
    private final Settings settings;
    private final AmazonHosts hosts;
    private final Installation installation;
    private final KeepNode node;
    private final Alarms alarms;
    private final Webhooks webhooks;
    private final Optional<? extends Postbox> postbox;
    private final Clock clock;

    ConsoleChecks(
            Vertx vertx,
            Settings settings,
            AmazonHosts hosts,
            Installation installation,
            KeepNode node,
            Alarms alarms,
            Webhooks webhooks,
            Optional<? extends Postbox> postbox,
            Clock clock) {
        this.vertx = vertx;
        this.settings = settings;
        this.hosts = hosts;
        this.installation = installation;
        this.node = node;
        this.alarms = alarms;
        this.webhooks = webhooks;
        this.postbox = postbox;
        this.clock = clock;
    }

    Map<String, SelfExamination.Check> all() {
        Map<String, SelfExamination.Check> all = new LinkedHashMap<>();
        all.put("database", new SelfExamination.Check(KEPT, "database", this::database));
        all.put("clock", new SelfExamination.Check(KEPT, "clock", this::clocks));
        all.put("vault", new SelfExamination.Check(KEPT, "vault", examiner -> vault()));
        all.put("redirect", new SelfExamination.Check(KEPT, "redirect", this::redirect));
        AmazonCheck amazon =
                new AmazonCheck(alarms, region -> ExamineAmazon.region(vertx, settings, hosts, region, clock));
        for (Region region : Region.values()) {
            all.put(AmazonCheck.name(region), new SelfExamination.Check(KEPT, "amazon", examiner -> amazon.of(region)));
        }
        all.put("webhooks", new SelfExamination.Check(KEPT, "webhooks", this::webhooks));
        all.put("mail", new SelfExamination.Check(MAIL_KEPT, "mail", this::mail));
        all.put("sign-on", new SelfExamination.Check(KEPT, "sign-on", this::signOn));
        return all;
    }

    private Finding database(Examiner examiner) {
        long start = System.nanoTime();
        node.beat();
        long took = (System.nanoTime() - start) / 1_000_000;
        return Finding.ok("database", Remark.of("database-written", took));
    }

    private Finding clocks(Examiner examiner) {
        Duration ahead = new PostgresInstallationStates(installation.postgres().database()).ahead(clock);
        Remark remark = Remark.of(
                ahead.isNegative() ? "clock-behind" : "clock-ahead", ahead.abs().toMillis());
        return ahead.abs().compareTo(MOST_OFF) > 0
                ? Finding.fail("clock", "clock", remark)
                : Finding.ok("clock", remark);
    }

    private Finding vault() {
        return told("vault", "vault", ExamineDatabase.masterKey(DatabaseLook.at(installation.owner()), settings));
    }

    private Finding redirect(Examiner examiner) {
        String ours = settings.http().publicUrl().toString();
        String address = ExamineAmazon.redirectUri(settings).toString();
        return examiner.seenAt().isEmpty() || examiner.seenAt().equals(ours)
                ? Finding.ok("redirect", Remark.of("redirect-registered", address))
                : new Finding(
                        "redirect",
                        Status.WARN,
                        List.of(Remark.of("redirect-other", address, examiner.seenAt())),
                        "redirect");
    }

    private Finding webhooks(Examiner examiner) {
        List<String> named = webhooks.list(new Purview.Everybody(), MOST_HOSTS).stream()
                .map(webhook -> webhook.address().uri().getHost())
                .distinct()
                .toList();
        if (named.isEmpty()) {
            return Finding.skipped("webhooks", Remark.of("webhooks-none"));
        }
        return webhookNames.of(named);
    }

    private Finding mail(Examiner examiner) {
        Text text = Text.of(examiner.language());
        if (postbox.isEmpty()) {
            return Finding.skipped("mail", Remark.of("unset", "ADSCONNECT_SMTP_URL"));
        }
        String words =
                text.get("console.check.mail.text", settings.http().publicUrl().getHost());
        String to = examiner.user().email().value();
        return switch (postbox.get()
                .send(new Postbox.Mail(
                        UUID.randomUUID().toString(),
                        examiner.user().email(),
                        text.get("console.check.mail.subject"),
                        words + "\n",
                        "<p>" + words + "</p>"))) {
            case Postbox.Taken taken -> Finding.ok("mail", Remark.of("mail-taken", to));
            case Postbox.Refused refused -> noMail(to, refused.why());
            case Postbox.RefusesUs refuses -> noMail(to, refuses.why());
            case Postbox.NotNow notNow -> noMail(to, notNow.why());
        };
    }

    private static Finding noMail(String to, String why) {
        return Finding.fail("mail", "mail", Remark.of("mail-refused", to, why));
    }

    private Finding signOn(Examiner examiner) {
        Optional<OidcSettings> provider = settings.identity().signOn();
        if (provider.isEmpty()) {
            return Finding.skipped("sign-on", Remark.of("unset", "ADSCONNECT_OIDC_ISSUER"));
        }
        String issuer = provider.get().issuer();
        URI description =
                URI.create((issuer.endsWith("/") ? issuer : issuer + "/") + ".well-known/openid-configuration");
        Reached reached = Reached.ask("description", description).join();
        Remark remark = reached.reached()
                ? Remark.of("answered", description.toString(), Integer.toString(reached.status()))
                : Remark.of("unreached", description.toString());
        return reached.status() == 200 ? Finding.ok("sign-on", remark) : Finding.fail("sign-on", "sign-on", remark);
    }

    static Finding told(String name, String advice, adsconnect.application.Finding found) {
        Status status = Status.valueOf(found.status().name());
        return new Finding(name, status, found.remarks(), status == Status.WARN || status == Status.FAIL ? advice : "");
    }
}
