package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.notice.News;
import adsconnect.domain.notice.Notice;
import adsconnect.domain.notice.NoticeChoices;
import adsconnect.domain.notice.ReadNotices;
import adsconnect.domain.notice.Topic;
import adsconnect.httpkit.Fields;
import adsconnect.httpkit.Visit;
import adsconnect.ui.Text;
import adsconnect.ui.notices.NoticeChoicesPage;
import adsconnect.ui.notices.NoticesPage;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of what people are told. */
final class NoticeViews {

    private final ReadNotices readNotices;
    private final boolean mail;
    private final Clock clock;

    NoticeViews(ReadNotices readNotices, boolean mail, Clock clock) {
        this.readNotices = readNotices;
        this.mail = mail;
        this.clock = clock;
    }

    NoticesPage list(Visit visit, User user) {
        Optional<Long> before = number(visit.query(), "before");
        ReadNotices.Page page = readNotices.page(user.id(), before);
        Formats formats = new Formats(Preferences.of(visit));
        Text text = Preferences.of(visit).text();
        Instant now = clock.instant();
        return new NoticesPage(
                page.notices().stream()
                        .map(notice -> told(notice, formats, text, now))
                        .toList(),
                readNotices.unread(user.id()),
                page.notices().isEmpty()
                        ? ""
                        : Long.toString(page.notices().getFirst().number()),
                before.isPresent() ? NoticeRoutes.NOTICES : null,
                page.further()
                        .map(next -> NoticeRoutes.NOTICES + "?before=" + next)
                        .orElse(null));
    }

    private static NoticesPage.Told told(Notice notice, Formats formats, Text text, Instant now) {
        News news = notice.news();
        return new NoticesPage.Told(
                WebhookRows.topic(news.topic()),
                tone(news.topic()),
                "notice.text." + Words.of(news.topic()) + variant(news),
                news.accountName().orElseGet(() -> text.get("notices.account")),
                news.profileName().orElseGet(() -> text.get("notices.profile")),
                news.topic().counted(),
                figure(news),
                formats.moment(news.at(), now),
                notice.readAt().isEmpty(),
                address(news));
    }

    /** What is told in other words to some. */
    private static String variant(News news) {
        if (news.byAdmin()) {
            return "_by_admin";
        }
        return news.theirsNow() ? "_to_you" : "";
    }

    /** The only one that is told: days left, or the number of a webhook. */
    private static int figure(News news) {
        return Stream.of("daysLeft", "webhook")
                .flatMap(name -> Stream.ofNullable(news.facts().byName().get(name)))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }

    /** What is gone by now answers so. */
    private static String address(News news) {
        return switch (news.topic()) {
            case WEBHOOK_FAILING, WEBHOOK_PAUSED, WEBHOOK_GONE -> WebhookRoutes.WEBHOOKS;
            case DISCONNECTED, TEST -> null;
            case TRANSFERRED -> news.theirsNow() ? account(news) : null;
            case FIRST_SYNC_DONE, SYNC_FAILING, EXPIRING, EXPIRED, REVOKED, ACCESS_LOST, PAUSED, RECOVERED ->
                news.about()
                        .profile()
                        .map(profile -> ConnectionRoutes.connection(new ProfileId(profile)))
                        .orElseGet(() -> account(news));
        };
    }

    private static String account(News news) {
        return news.about()
                .account()
                .map(id -> AccountRoutes.account(new AccountId(id)))
                .orElse(null);
    }

    private static String tone(Topic topic) {
        return switch (topic) {
            case FIRST_SYNC_DONE, RECOVERED, TEST -> "good";
            case EXPIRING, SYNC_FAILING, WEBHOOK_FAILING -> "warning";
            case EXPIRED, REVOKED, ACCESS_LOST, WEBHOOK_PAUSED, WEBHOOK_GONE -> "bad";
            case PAUSED, DISCONNECTED, TRANSFERRED -> "off";
        };
    }

    NoticeChoicesPage choices(Visit visit, User user) {
        NoticeChoices choices = readNotices.choices(user.id());
        return new NoticeChoicesPage(
                NoticeChoices.TOPICS.stream()
                        .map(topic -> new NoticeChoicesPage.Choice(
                                Words.of(topic),
                                WebhookRows.topic(topic),
                                choices.inProduct().contains(topic),
                                choices.byMail().contains(topic)))
                        .toList(),
                mail,
                user.email().value(),
                visit.query().first("done").filter("saved"::equals).isPresent());
    }

    /** What was ticked. */
    static NoticeChoices chosen(Fields form) {
        return new NoticeChoices(ticked(form, "product"), ticked(form, "mail"));
    }

    private static Set<Topic> ticked(Fields form, String name) {
        Set<String> words = Set.copyOf(form.all(name));
        return NoticeChoices.TOPICS.stream()
                .filter(topic -> words.contains(Words.of(topic)))
                .collect(Collectors.toSet());
    }

    static Optional<Long> number(Fields fields, String name) {
        return fields.first(name)
                .filter(text -> text.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf);
    }
}
