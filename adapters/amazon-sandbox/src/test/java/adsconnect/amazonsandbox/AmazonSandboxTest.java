package adsconnect.amazonsandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class AmazonSandboxTest {
    private SandboxUser user;

    @BeforeEach
    void start(Vertx vertx) {
        user = SandboxUser.start(vertx);
    }

    @AfterEach
    void stop() {
        user.close();
    }

    @Test
    void each_region_has_a_port_and_three_addresses_of_its_own() {
        String api = user.sandbox.apiUrl(SandboxRegion.EU);
        assertThat(api).matches("http://127\\.0\\.0\\.1:\\d+").isNotEqualTo(user.sandbox.apiUrl(SandboxRegion.NA));
        assertThat(user.sandbox.authorizeUrl(SandboxRegion.EU)).isEqualTo(api + "/ap/oa");
        assertThat(user.sandbox.tokenUrl(SandboxRegion.EU)).isEqualTo(api + "/auth/o2/token");
    }

    @Test
    void a_taken_port_stops_the_start(Vertx vertx) {
        int taken = URI.create(user.sandbox.apiUrl(SandboxRegion.NA)).getPort();
        assertThatThrownBy(
                        () -> AmazonSandbox.start(vertx, SandboxUser.options().withPort(taken))
                                .await())
                .hasStackTraceContaining("BindException");
    }

    @Test
    void a_closed_one_answers_no_more(Vertx vertx) {
        String health = user.sandbox.apiUrl(SandboxRegion.NA) + "/__sandbox/health";
        user.sandbox.close().await();
        assertThatThrownBy(() -> user.download(health)).isInstanceOf(Exception.class);
        user = SandboxUser.start(vertx);
    }
}
