package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.application.OperatorSession;
import adsconnect.application.Settings;
import adsconnect.application.cli.AdsConnectCommand;
import adsconnect.application.cli.Surroundings;
import adsconnect.postgres.DatabaseAddress;
import adsconnect.postgres.TestDatabase;
import adsconnect.vault.MasterKey;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code adsconnect rotate-master-key} says to programs: one document, whatever comes of it (CLI-1, VAULT-1). */
class RotateMasterKeyCommandTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DatabaseAddress database = TestDatabase.empty();
    private final MasterKey former = MasterKey.generate(RANDOM);
    private final MasterKey fresh = MasterKey.generate(RANDOM);
    private final StringWriter out = new StringWriter();

    @BeforeEach
    void an_installation_with_the_former_key() {
        OperatorSession.call(
                Settings.from(environment(key(former))),
                Clock.systemUTC(),
                session -> session.users().all());
    }

    @Test
    void what_was_done_is_one_document() {
        assertThat(rotate()).isZero();

        assertThat(document())
                .isEqualTo(new JsonObject()
                        .put("keyId", fresh.id())
                        .put("rewrapped", 0)
                        .put("remaining", 0));
    }

    @Test
    void what_no_given_key_opens_is_told_with_the_figures_in_one_document() {
        TestDatabase.run(database, "INSERT INTO data_keys VALUES (gen_random_uuid(), '" + former.id() + "', '\\x01')");

        assertThat(rotate()).isEqualTo(AdsConnectCommand.REFUSED);

        JsonObject told = document();
        assertThat(told.getString("code")).isEqualTo("refused");
        assertThat(told.getString("detail")).contains("ADSCONNECT_MASTER_KEY");
        assertThat(told.getString("keyId")).isEqualTo(fresh.id());
        assertThat(told.getLong("rewrapped")).isZero();
        assertThat(told.getLong("remaining")).isEqualTo(1);
    }

    @Test
    void audit1_a_rotation_is_written_down_once() {
        rotate();
        rotate();

        assertThat(TestDatabase.firstColumn(database, "SELECT deed || actor || via FROM audit_lines"))
                .containsExactly("MASTER_KEY_ROTATED" + "OPERATOR" + "COMMAND_LINE");
    }

    private int rotate() {
        Map<String, String> environment = environment(key(fresh) + "," + key(former));
        return AdsConnectCommand.commandLine(
                        new Surroundings(environment, new ByteArrayInputStream(new byte[0]), false))
                .setOut(new PrintWriter(out))
                .execute("rotate-master-key");
    }

    private JsonObject document() {
        assertThat(out.toString().strip().lines()).hasSize(1);
        return new JsonObject(out.toString());
    }

    private Map<String, String> environment(String keys) {
        return Map.of("ADSCONNECT_DATABASE_URL", database.reveal(), "ADSCONNECT_MASTER_KEY", keys);
    }

    private static String key(MasterKey key) {
        return key.encoded().reveal();
    }
}
