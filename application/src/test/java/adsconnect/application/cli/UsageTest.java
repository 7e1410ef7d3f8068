package adsconnect.application.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CLI-1: bad usage ends with exit code 2, says why on stderr, and on stdout by one document. */
class UsageTest {

    private final InputStream in = System.in;
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setIn(new ByteArrayInputStream(new byte[0]));
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        System.setIn(in);
        System.setOut(out);
        System.setErr(err);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "server",
                "--nonsense",
                "serve extra",
                "serve --port 5",
                "user",
                "user destroy",
                "user create",
                "user create --role seller --password-stdin",
                "user create --email a@example.com --password-stdin",
                "user create --email a@example.com --role seller",
                "user create --email a@example.com --role emperor --password-stdin",
                "user create --email a@example.com --role seller --plan forever --password-stdin",
                "user create --email nonsense --role seller --password-stdin",
                "user create --email a@example.com --role seller --password-stdin",
                "key",
                "key create --user a@example.com --name x",
                "key create --user nonsense --name x --scopes ads:read",
                "key create --user a@example.com --name x --scopes everything",
                "key create --user a@example.com --name x --scopes ads:read --expires soon",
                "key create --user a@example.com --name x --scopes ads:read --expires 0d",
                "key create --user a@example.com --name x --scopes ads:read --profiles US",
                "key create --user a@example.com --name x --scopes ads:read --profiles 99999999999999999999",
                "key list all",
                "key revoke",
                "key revoke the-first-one",
                "account",
                "account import --user a@example.com --name x --region NA",
                "account import --user a@example.com --name x --region moon --refresh-token-stdin",
                "account import --user nonsense --name x --region NA --refresh-token-stdin",
                "account import --user a@example.com --name x --region NA --refresh-token-stdin",
                "user list --email a@example.com",
                "user grant-plan --email a@example.com",
                "user grant-plan --plan annual",
                "user grant-plan --email nonsense --plan annual",
                "user grant-plan --email a@example.com --plan forever",
                "user grant-plan --email a@example.com --plan annual --starts-on tomorrow",
                "user grant-plan --email a@example.com --plan annual --starts-on 2026-02-30",
                "user grant-plan --email a@example.com --plan annual --starts-on 1999-12-31",
                "user grant-plan --email a@example.com --plan annual --starts-on +99999-01-01",
                "user grant-plan --email a@example.com --plan none --starts-on 2026-11-24",
                "user set-role --email a@example.com",
                "user set-role --email a@example.com --role emperor",
                "user set-role --role admin",
                "user set-limit --email a@example.com",
                "user set-limit --email a@example.com --connections 0",
                "user set-limit --email a@example.com --connections -1",
                "user set-limit --email a@example.com --connections 1000001",
                "user set-limit --email a@example.com --connections 99999999999",
                "user set-limit --email a@example.com --connections many",
                "authorize-url",
                "authorize-url --account-name x --region moon",
                "status",
                "stores all",
                "resolve",
                "token",
                "token 1 --force",
                "ads 1 GET",
                "ads 1 FETCH /x",
                "ads 1 GET /x#y",
                "metrics 1 --by week",
                "metrics 1 --from 2026-02-30",
                "metrics 1 --from 2026-02-03 --to 2026-02-02",
                "unbind x",
                "feedback --sentiment positive --category bug",
                "feedback --sentiment angry --category bug x",
                "sandbox --nonsense",
                "sandbox --seed tree",
                "sandbox --report-delay soon",
                "sandbox --report-delay -PT1S"
            })
    void cli1_bad_usage_ends_with_2_a_word_on_stderr_and_one_document(String line) throws IOException {
        assertThat(run(line)).isEqualTo(2);
        if (line.startsWith("serve ") || line.startsWith("sandbox ")) {
            assertThat(printed()).isEmpty();
        } else {
            assertThat(Json.read(printed().getBytes(StandardCharsets.UTF_8)))
                    .asInstanceOf(InstanceOfAssertFactories.MAP)
                    .containsEntry("code", "malformed")
                    .containsKey("detail");
        }
        assertThat(complained()).isNotBlank().doesNotContain("\tat ", "Exception");
    }

    @Test
    void what_is_missing_or_wrong_is_named() {
        run("user create --email a@example.com --password-stdin");
        assertThat(complained()).contains("--role");

        complained.reset();
        run("user create --email a@example.com --role emperor --password-stdin");
        assertThat(complained()).contains("--role", "emperor").containsIgnoringCase("seller");

        complained.reset();
        run("serv");
        assertThat(complained()).contains("serve");
    }

    @Test
    void cli1a_no_password_by_standard_input_is_bad_usage_also_when_its_line_is_empty() {
        System.setIn(new ByteArrayInputStream("\nsecond line\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(run("user create --email a@example.com --role ADMIN --password-stdin"))
                .isEqualTo(2);
        assertThat(complained()).contains("No password came by standard input");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "-h",
                "serve --help",
                "sandbox --help",
                "user --help",
                "user create --help",
                "user list --help",
                "user grant-plan --help",
                "user set-role --help",
                "user set-limit --help"
            })
    void help_is_an_answer(String line) {
        assertThat(run(line)).isZero();
        assertThat(printed()).startsWith("Usage: adsconnect");
        assertThat(complained()).isEmpty();
    }

    @Test
    void cli2_a_key_that_stands_where_none_belongs_is_not_repeated() {
        run("stores adsc_abcdefghijklmnopqrstuvwxyz");

        assertThat(printed() + complained()).contains("adsc_abc…wxyz").doesNotContain("efghij");
    }

    @Test
    void the_version_is_told() {
        assertThat(run("--version")).isZero();
        assertThat(printed()).isNotBlank();
    }

    private static int run(String line) {
        return AdsConnectCommand.run(line.isEmpty() ? new String[0] : line.split(" "));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return complained.toString(StandardCharsets.UTF_8);
    }
}
