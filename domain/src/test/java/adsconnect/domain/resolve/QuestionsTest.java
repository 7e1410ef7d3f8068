package adsconnect.domain.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.marketplace.Region;
import adsconnect.domain.resolve.Resolution.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person is asked or told, word by word. */
class QuestionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Acme: US; Bee: US | the US site | On the US site you authorized Acme and Bee. Which account do you mean?
            Acme: US; Bee: US | 美国站 | 美国站上已授权的账户有 Acme 和 Bee。您要的是哪一个？
            Acme: US DE JP | my store | Acme has the German, Japanese and US sites. Which site do you mean?
            Acme: US DE JP | 我的店 | 账户 Acme 有德国站、日本站和美国站。您要的是哪个站点？
            Acme: US DE; Bee: JP | my store | You authorized Acme (US, German) and Bee (Japanese). Which account and which site do you mean?
            Acme: US DE; Bee: JP | 我的店 | 已授权的有 Acme（美国站、德国站）和 Bee（日本站）。您要的是哪个账户的哪个站点？
            Acme: JP JP | Acme Japan | Acme has several advertisers on the Japanese site: “Brightleaf Home” (seller) and “Tall Pines” (vendor). Which one do you mean?
            Acme: JP JP | Acme 日本 | 账户 Acme 在日本站上有多个广告主：“Brightleaf Home”（卖家）和“Tall Pines”（供应商）。您要的是哪一个？
            Acme: US DE | Acme Japan | Acme has no profile on the Japanese site; there are the German and US sites. Shall I start an authorization?
            Acme: US | Acme 日本 | 账户 Acme 没有日本站，现有美国站。要发起授权吗？
            Acme: US | the Japanese site | Nothing is authorized on the Japanese site yet. Shall I start an authorization? If so, what shall the account be called?
            Acme: US | 欧洲 | 目前还没有授权欧洲的站点。要现在发起授权吗？如果要，账户叫什么名字？
            Acme: US | Europe | Nothing is authorized in Europe yet. Shall I start an authorization? If so, what shall the account be called?
            Acme: US | New Zealand | Amazon has no New Zealand site, so nothing can be advertised there. Which other site do you mean?
            Acme: US | 新西兰 | 亚马逊没有新西兰站，无法在那里投放广告。您要的是其他哪个站点？
            Acme: US | Indonesia | Amazon Ads has no site in Indonesia. Which other site do you mean?
            Acme: US | 印尼 | 亚马逊广告没有印度尼西亚站。您要的是其他哪个站点？
            Acme: US | profile 1 | None of the authorized profiles has that number. Which account and which site do you mean?
            Acme: US DE; Bee: JP | US or Germany | You named several. Acme has the German and US sites. Which site do you mean?
            Acme: US | US or Germany | You named several, and of these only Acme on the US site is authorized. Do you mean that one?
            Japan Store: US | Japan store | An account is called like a site, so this can mean the account or the site. Which do you mean: Japan Store on the US site, or another site?
            My Store: DE; Acme: DE | my store in Germany | An account is called like words that you used, so I can't tell whether you named it. Which do you mean: My Store (German) or Acme (German)?
            My Store: DE; Acme: DE | 德国的 my store | 有账户的名称与您所用的词相同，无法确定您是否指这个账户。您要的是哪一个：My Store（德国站），还是Acme（德国站）？
            One: DE; Acme: US | the US one | An account is called like words that you used, so I can't tell whether you named it. Which do you mean: Acme on the US site, or another one?
            Acme: US | not the US | All that is authorized here is what you do not mean. Which account and which site do you mean?
            """)
    void the_question_says_what_there_is(String has, String words, String question) {
        assertThat(Stock.of(has).asked(words).question()).contains(question);
    }

    @Test
    void who_has_nothing_is_offered_an_authorization_in_their_language() {
        assertThat(Stock.of("").asked("the US site").question().orElseThrow())
                .isEqualTo(
                        "No Amazon Ads account is authorized yet. Shall I start an authorization? If so, what shall the"
                                + " account be called?");
        assertThat(Stock.of("").asked("美国站").question().orElseThrow())
                .isEqualTo("目前还没有授权任何亚马逊广告账户。要现在发起授权吗？如果要，账户叫什么名字？");
    }

    @Test
    void a_question_names_no_more_than_anybody_reads() {
        StringBuilder many = new StringBuilder();
        for (int number = 0; number < 1000; number++) {
            many.append("Brand ")
                    .append((char) ('A' + number % 26))
                    .append(number)
                    .append(": US; ");
        }
        Resolution answer = Stock.of(many.toString()).asked("US");

        assertThat(answer.candidates()).hasSize(1000);
        assertThat(answer.question().orElseThrow()).contains("and 988 more").hasSizeLessThan(400);
    }

    @Test
    void no_question_tells_a_number_of_a_profile() {
        Stock stock = Stock.of("Acme: US DE; Bee: US US");
        for (String words : new String[] {"my store", "US", "Bee", "Acme Japan", "1", "US or DE"}) {
            assertThat(stock.asked(words).question().orElseThrow()).as(words).doesNotContainPattern("[0-9]");
        }
    }

    @Test
    void what_is_found_carries_its_account_its_site_and_its_region() {
        Resolution answer = Stock.of("Acme: US; Bee: DE").asked("German site");

        assertThat(answer.status()).isEqualTo(Status.RESOLVED);
        assertThat(answer.accountName().orElseThrow().value()).isEqualTo("Bee");
        assertThat(answer.countryCode()).contains("DE");
        assertThat(answer.region()).contains(Region.EU);
        assertThat(answer.matchedOn()).containsExactly(Clue.SITE);
        assertThat(answer.question()).isEmpty();
    }

    @Test
    void what_is_not_authorized_says_what_to_authorize() {
        Resolution answer = Stock.of("Acme: US").asked("Acme Japan");

        assertThat(answer.status()).isEqualTo(Status.NOT_FOUND);
        assertThat(answer.accountName().orElseThrow().value()).isEqualTo("Acme");
        assertThat(answer.countryCode()).contains("JP");
        assertThat(answer.region()).contains(Region.FE);
        assertThat(answer.matchedOn()).containsExactlyInAnyOrder(Clue.ACCOUNT_NAME, Clue.SITE);
        assertThat(answer.candidates()).isEmpty();
    }

    @Test
    void who_says_nothing_and_has_one_gets_that_one_for_this_reason() {
        assertThat(Stock.of("Acme: US").asked("").matchedOn()).containsExactly(Clue.ONLY_PROFILE);
    }
}
