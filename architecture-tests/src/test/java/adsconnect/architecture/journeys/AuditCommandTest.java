package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.application.cli.AdsConnectCommand;
import adsconnect.application.cli.Surroundings;
import adsconnect.domain.audit.SealLines;
import adsconnect.postgres.DatabaseAddress;
import adsconnect.postgres.Migrations;
import adsconnect.postgres.Postgres;
import adsconnect.postgres.PostgresSeals;
import adsconnect.postgres.TestDatabase;
import adsconnect.vault.MasterKey;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@code adsconnect audit verify} says to programs: one document, and 3 where the audit is not as it was (AUDIT-1). */
class AuditCommandTest {

    private static final String LINES = """
            INSERT INTO audit_lines (occurred_at, actor, via, came_from, deed, why)
            SELECT '2026-11-02 10:00Z', 'OPERATOR', 'COMMAND_LINE', 'test', 'MASTER_KEY_ROTATED', '{}'
            FROM generate_series(1, 3)""";

    private final DatabaseAddress database = TestDatabase.empty();
    private final String key = MasterKey.generate(new SecureRandom()).encoded().reveal();
    private StringWriter out = new StringWriter();

    @Test
    void audit1_a_sound_audit_is_0_and_a_changed_or_cut_one_is_3_and_says_where() {
        Migrations.run(database);
        TestDatabase.run(database, LINES);
        assertThat(seal()).isEqualTo(3);

        assertThat(verify()).isZero();
        JsonObject sound = document();
        String head = sound.getString("head");
        assertThat(head).matches("3-[0-9a-f]{64}");
        assertThat(sound.getBoolean("sound")).isTrue();
        assertThat(sound.getLong("sealed")).isEqualTo(3);

        TestDatabase.run(database, "UPDATE audit_lines SET came_from = 'tesT' WHERE line_number = 2");
        assertThat(verify("--expect", head)).isEqualTo(AdsConnectCommand.REFUSED);
        JsonObject changed = document();
        assertThat(changed.getString("detail")).contains("line 2 of 2026-11-02T10:00:00Z was changed");
        assertThat(changed.getJsonArray("damages"))
                .isEqualTo(new JsonArray()
                        .add(new JsonObject()
                                .put("kind", "LINE_CHANGED")
                                .put("line", 2)
                                .put("seal", 2)
                                .put("at", "2026-11-02T10:00:00Z")));

        TestDatabase.run(database, """
                UPDATE audit_lines SET came_from = 'test' WHERE line_number = 2;
                DELETE FROM audit_lines WHERE line_number = 3;
                DELETE FROM audit_seals WHERE seal_number = 3;
                UPDATE audit_head SET (seal_number, chain) =
                    (SELECT seal_number, chain FROM audit_seals WHERE seal_number = 2)""");
        assertThat(verify()).isZero();
        document();
        assertThat(verify("--expect", head)).isEqualTo(AdsConnectCommand.REFUSED);
        assertThat(document().getString("detail")).contains("seal 3 and all behind it are cut off");
    }

    @Test
    void cli1_what_is_no_head_is_misuse() {
        assertThat(verify("--expect", "the-usual")).isEqualTo(AdsConnectCommand.BAD_USAGE);
    }

    private int seal() {
        Vertx vertx = Vertx.vertx();
        try (Postgres postgres = Postgres.open(vertx, database, 1)) {
            return new SealLines(new PostgresSeals(postgres.database()), postgres.database(), Clock.systemUTC()).seal();
        } finally {
            vertx.close().await();
        }
    }

    private int verify(String... more) {
        out = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("audit", "verify"));
        arguments.addAll(Arrays.asList(more));
        Map<String, String> environment =
                Map.of("ADSCONNECT_DATABASE_URL", database.reveal(), "ADSCONNECT_MASTER_KEY", key);
        return AdsConnectCommand.commandLine(
                        new Surroundings(environment, new ByteArrayInputStream(new byte[0]), false))
                .setOut(new PrintWriter(out))
                .execute(arguments.toArray(String[]::new));
    }

    private JsonObject document() {
        assertThat(out.toString().strip().lines()).hasSize(1);
        return new JsonObject(out.toString());
    }
}
