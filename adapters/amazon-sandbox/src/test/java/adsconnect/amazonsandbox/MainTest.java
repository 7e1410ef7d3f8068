package adsconnect.amazonsandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void without_options_the_defaults_apply() {
        assertThat(Main.options()).isEqualTo(SandboxOptions.defaults());
    }

    @Test
    void options_are_read_in_any_order_and_return_urls_add_up() {
        SandboxOptions options = Main.options(
                "--return-url",
                "https://a.test/",
                "--port",
                "9000",
                "--return-url",
                "https://b.test/",
                "--client-id",
                "x",
                "--report-delay",
                "PT3M");
        assertThat(options.reportDelay()).isEqualTo(Duration.ofMinutes(3));
        assertThat(options.port()).isEqualTo(9000);
        assertThat(options.clientId()).isEqualTo("x");
        assertThat(options.returnUrls()).containsExactly("https://a.test/", "https://b.test/");
    }

    @Test
    void an_unknown_option_is_named() {
        assertThatThrownBy(() -> Main.options("--colour", "red")).hasMessageContaining("--colour");
    }

    @Test
    void the_secret_is_not_printed() {
        assertThat(SandboxOptions.defaults().toString())
                .doesNotContain(SandboxOptions.defaults().clientSecret());
    }
}
