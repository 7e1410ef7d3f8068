package adsconnect.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 16: tokens scrubbed. */
class SecretsInTextTest {

    private static final String SECRET = "9fK3xQ7-vT_2mLpR8wZbYcNdEaHgJ4sU6tVkXoPq1iBr";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Atza|IwEBI%s",
                "atza|IwEBI%s==",
                "Atzr|IwEBI%s",
                "Atc|MQEBI%s",
                "https://example.com/?t=Atza%%7CIwEBI%s&x=1",
                "amzn1.oa2-cs.v1.%s",
                "my key is adsc_%s and it fails",
                "adsc_live_%s",
                "its amzAccessToken was adsh_%s",
                "Cookie: adsc_session=%s; adsc_language=en",
                "Cookie: __Host-adsc_session=%s",
                "http://localhost:8080/dashboard/ads/callback?code=%s&scope=advertising",
                "http://localhost:8080/dashboard/ads/callback?scope=x&state=%s",
                "next=%%2Fcallback%%3Fcode%%3D%s",
                "CODE=%s",
                "{\"code\": \"%s\", \"ok\": true}",
                "Authorization: Bearer %s",
                "authorization: bearer   %s",
                "Authorization: Basic %s=",
                "{\"access_token\":\"%s\",\"token_type\":\"bearer\"}",
                "refresh_token=%s",
                "client_secret: %s",
                "client_secret=%s&grant_type=refresh_token",
                "code_verifier=%s",
                "password: %s",
                "密码：password=%s",
                "我的密码：%s，请帮忙",
                "my password is %s",
                "The password was “%s”",
                "我的密码是%s。",
                "passwd: %s",
                "<%s>code=%s</a>",
                "Atza|IwEBI%s,Atzr|IwEBI%s"
            })
    void what_looks_like_a_secret_is_masked(String pattern) {
        String text = pattern.replace("<%s>", "<a>").replace("%s", SECRET).replace("%%", "%");

        assertThat(SecretsInText.masked(text)).doesNotContain(SECRET).contains("***");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "/callback?code=RKzvPhTqWmYcLsNdXbGa&scope=x&state=s-7c1f # /callback?code=***&scope=x&state=***",
                "It says Atza|IwEBIExample. Why? # It says Atza|*** Why?",
                "Bearer adsc_0123456789abcdef # Bearer ***",
                "Hello, my password is hunter2, thanks # Hello, my password is ***, thanks",
                "我的密码是hunter2，谢谢 # 我的密码是***，谢谢",
                "client amzn1.oa2-cs.v1.0123abcd refused # client amzn1.oa2-cs.v1.*** refused"
            })
    void its_name_and_what_stands_around_it_stay(String text, String masked) {
        assertThat(SecretsInText.masked(text)).isEqualTo(masked);
    }

    @Test
    void a_client_secret_of_the_old_shape_is_masked() {
        assertThat(SecretsInText.masked("secret " + "0a1b".repeat(16) + "!")).isEqualTo("secret ***!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The error code: 400, it says errorMsg=lwa-invalid-parameter-bad-scope",
                "My state: Bavaria. The bearer of this is my colleague.",
                "profile 9007199254741994 at amzn1.application-oa2-client.0123456789abcdef0123456789abcdef",
                "Reference REF2345678, no profiles in EU. 广告账户列表为空。",
                "client id with a + in it, redirect_uri=https://ads.example.com/dashboard/ads/callback",
                "The basic problem: nothing in the list",
                "My password is wrong, it says, and was changed in 2026. 密码是错误的。",
                "A password is 8 characters or more"
            })
    void what_support_needs_stays(String text) {
        assertThat(SecretsInText.masked(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Atza|xyz",
                "Atza|x",
                "code=abc",
                "state=***",
                "adsc_session=abc",
                "Bearer 123456789012",
                "password is a1b"
            })
    void masking_makes_nothing_longer_and_done_twice_changes_nothing(String text) {
        String masked = SecretsInText.masked(text);

        assertThat(SecretsInText.masked(masked)).isEqualTo(masked);
        assertThat(masked.length()).isLessThanOrEqualTo(text.length());
    }

    @Test
    void a_long_text_that_nearly_matches_takes_no_time() {
        String text = "code=" + "code".repeat(20_000) + "\"'\"'".repeat(20_000) + "adsc_".repeat(20_000)
                + "password is x".repeat(20_000);

        assertThat(SecretsInText.masked(text)).startsWith("code=***");
    }
}
