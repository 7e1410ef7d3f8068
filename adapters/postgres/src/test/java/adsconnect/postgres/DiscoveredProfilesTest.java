package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What it costs to bind what a consent found. */
class DiscoveredProfilesTest {

    /** One row for each statement that changes the table. */
    private static final String COUNT_STATEMENTS = """
            CREATE TABLE statements (at timestamptz);
            GRANT ALL ON statements TO PUBLIC;
            CREATE FUNCTION count_statement() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN INSERT INTO statements VALUES (now()); RETURN NULL; END $$;
            CREATE TRIGGER counted AFTER UPDATE ON discovered_profiles
            FOR EACH STATEMENT EXECUTE FUNCTION count_statement()""";

    private static Vertx vertx;
    private static Postgres postgres;

    @BeforeAll
    static void open() {
        DatabaseAddress address = TestDatabase.migrated();
        TestDatabase.run(address, COUNT_STATEMENTS);
        vertx = Vertx.vertx();
        postgres = Postgres.open(vertx, address, 2);
    }

    @AfterAll
    static void close() {
        postgres.close();
        vertx.close().await();
    }

    @Test
    void call5_a_thousand_profiles_are_bound_by_one_statement() {
        AccountId account = Samples.accountId();
        List<Profile> many = IntStream.range(0, 1000)
                .mapToObj(number -> Samples.profile("Brand " + number))
                .toList();
        List<ProfileId> ids = many.stream().map(Profile::id).toList();
        DiscoveredProfiles profiles = new DiscoveredProfiles(postgres.database());
        profiles.replace(account, Region.NA, many);

        long before = statements();

        assertThat(postgres.database().inOne(() -> profiles.bind(account, ids)))
                .containsExactlyInAnyOrderElementsOf(ids);

        assertThat(statements() - before).isEqualTo(1);
    }

    private static long statements() {
        return postgres.database()
                .one("SELECT count(*) AS counted FROM statements", Tuple.tuple(), row -> row.getLong("counted"))
                .orElseThrow();
    }
}
