package adsconnect.application;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Personal;
import adsconnect.domain.access.User;
import adsconnect.domain.notice.Letter;
import adsconnect.domain.notice.port.Postbox;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.Samples;
import adsconnect.ui.Text;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters say what they are about, and bring their link, in the language they are to be in (RECO-5, section 17). */
class LettersInWordsTest {

    private static final Secret LINK = new Secret("0123456789abcdefghijklmnopqrstuvwxyzABCDEFG");

    private final InMemoryStores stores = new InMemoryStores();
    private final LettersInWords letters =
            new LettersInWords(URI.create("https://ads.example.test"), stores.inbox(), stores.users());

    private static Letter letter(Letter.Kind kind, String language, Map<String, String> particulars) {
        return new Letter(
                UUID.randomUUID(),
                kind,
                new EmailAddress("new@example.test"),
                language,
                particulars,
                Instant.parse("2026-11-21T08:00:00Z"),
                0);
    }

    @ParameterizedTest
    @CsvSource({
        "INVITATION, en, /join/, You are invited to Ads Connect at ads.example.test, 'until Nov 23, 2026, 8:00 AM, UTC'",
        "INVITATION, zh, /join/, 邀请您加入 ads.example.test 的 Ads Connect, 有效期至 2026年11月23日 08:00（UTC）",
        "RESET, en, /reset/, A new password for Ads Connect at ads.example.test, 'until Nov 23, 2026, 8:00 AM, UTC'",
        "RESET, zh, /reset/, 重设 ads.example.test 的 Ads Connect 密码, 有效期至 2026年11月23日 08:00（UTC）"
    })
    void a_letter_with_a_link_is_in_its_language(
            Letter.Kind kind, String language, String path, String subject, String until) {
        Postbox.Mail mail = letters.write(
                letter(kind, language, Map.of("by", "Ana <Lima>", "endsAt", "2026-11-23T08:00:00Z")), LINK);

        assertThat(mail.subject()).isEqualTo(subject);
        String address = "https://ads.example.test" + path + LINK.reveal();
        assertThat(plain(mail.text())).contains(address, until).doesNotContain("{0}");
        assertThat(mail.text().contains("Ana <Lima>")).isEqualTo(kind == Letter.Kind.INVITATION);
        assertThat(mail.html()).doesNotContain("<Lima>");
        assertThat(plain(mail.html())).contains("lang=\"" + language + "\"", "href=\"" + address + "\"", until);
    }

    /** Times have blanks of several sorts, by language. */
    private static String plain(String text) {
        return text.replaceAll("\\h", " ");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, en, 'Nov 23, 2026, 12:30 AM, Central European Time'",
        "Europe/Berlin, zh, 2026年11月23日 00:30（中欧时间）",
        "America/Los_Angeles, en, 'Nov 22, 2026, 3:30 PM, Pacific Time'",
        ", en, 'Nov 22, 2026, 11:30 PM, UTC'"
    })
    void times_are_those_of_whoever_gets_it_and_it_says_so(String zone, String language, String told) {
        User seller = Samples.seller();
        stores.users()
                .add(
                        new User(
                                seller.id(),
                                new EmailAddress("new@example.test"),
                                seller.role(),
                                seller.plan(),
                                Optional.empty(),
                                false,
                                new Personal(
                                        Optional.empty(),
                                        Optional.of("en"),
                                        Optional.ofNullable(zone).map(ZoneId::of))),
                        "hash");
        Map<String, String> changed = Map.of("deed", "PASSWORD_CHANGED", "at", "2026-11-22T23:30:07Z");

        Postbox.Mail reset =
                letters.write(letter(Letter.Kind.RESET, language, Map.of("endsAt", "2026-11-22T23:30:00Z")), LINK);
        Postbox.Mail login = letters.write(letter(Letter.Kind.LOGIN, language, changed));

        assertThat(List.of(reset.text(), reset.html(), login.text(), login.html()))
                .allMatch(text -> plain(text).contains(told));
    }

    @ParameterizedTest
    @CsvSource({"en, Consent has ended – Tea & <Toys>, Look at your notices", "zh, 授权已到期 – Tea & <Toys>, 查看通知"})
    void news_name_the_account_and_are_escaped(String language, String subject, String deed) {
        Postbox.Mail mail = letters.write(
                letter(Letter.Kind.NEWS, language, Map.of("topic", "EXPIRED", "accountName", "Tea & <Toys>")));

        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.text())
                .contains("Tea & <Toys>", deed, "https://ads.example.test/dashboard/ads/notices")
                .contains("https://ads.example.test/profile/notices");
        assertThat(mail.html()).contains("Tea &amp; &lt;Toys&gt;", deed).doesNotContain("<Toys>");
    }

    @ParameterizedTest
    @CsvSource({"en, Shop in Alpine was disconnected by an administrator.", "zh, 管理员断开了 Alpine 中的 Shop。"})
    void reco5_it_is_told_that_an_admin_did_it_in_the_owners_place(String language, String told) {
        Postbox.Mail mail = letters.write(letter(
                Letter.Kind.NEWS,
                language,
                Map.of("topic", "DISCONNECTED", "accountName", "Alpine", "profileName", "Shop", "byAdmin", "")));

        assertThat(mail.text()).contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void a_message_that_is_gone_is_told_by_its_number(String language) {
        Postbox.Mail mail = letters.write(letter(Letter.Kind.MESSAGE, language, Map.of("number", "17")));

        assertThat(mail.subject()).isEqualTo(Text.of(language).get("letter.message.subject", "17"));
        assertThat(mail.text()).contains("https://ads.example.test/admin/feedback");
    }

    @ParameterizedTest
    @CsvSource({
        "en, PASSWORD_CHANGED, 203.0.113.7",
        "en, SECOND_FACTOR_ADDED, 203.0.113.7",
        "en, SECOND_FACTOR_REMOVED, ",
        "zh, RECOVERY_CODES_RENEWED, 203.0.113.7",
        "zh, RECOVERY_CODE_USED, 203.0.113.7",
        "zh, SIGN_ON_LINKED, 203.0.113.7",
        "zh, SIGN_ON_UNLINKED, 203.0.113.7",
        "zh, SESSIONS_ENDED, "
    })
    void a_change_of_a_login_says_when_from_where_and_what_to_do_about_it(String language, String deed, String from) {
        Map<String, String> particulars = new HashMap<>(Map.of("deed", deed, "at", "2026-11-21T08:00:07Z"));
        if (from != null) {
            particulars.put("from", from);
        }

        Postbox.Mail mail = letters.write(letter(Letter.Kind.LOGIN, language, particulars));

        assertThat(mail.subject()).contains("ads.example.test");
        assertThat(plain(mail.text()))
                .contains(
                        "new@example.test",
                        language.equals("en") ? "Nov 21, 2026, 8:00 AM, UTC" : "2026年11月21日 08:00（UTC）",
                        "https://ads.example.test/profile/security")
                .contains(from == null ? Text.of(language).get("letter.login.ask") : from)
                .doesNotContain("{", "null");
        assertThat(mail.text().contains("https://ads.example.test/signin/forgotten"))
                .isEqualTo(from != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "xx"})
    void what_we_have_no_words_in_is_written_in_english(String language) {
        Postbox.Mail mail =
                letters.write(letter(Letter.Kind.INVITATION, language, Map.of("endsAt", "2026-11-23T08:00:00Z")), LINK);

        assertThat(mail.text())
                .contains(Text.of("en")
                        .get(
                                "letter.invitation.text",
                                "ads.example.test",
                                Text.of("en").get("letter.invitation.somebody")));
    }
}
