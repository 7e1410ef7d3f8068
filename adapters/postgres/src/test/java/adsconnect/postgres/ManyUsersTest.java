package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.Role;
import adsconnect.domain.access.UserFilter;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The console finds users among ten thousand while somebody waits for the page (section 17). */
@Tag("long")
class ManyUsersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private static final String TEN_THOUSAND = """
            INSERT INTO users (user_id, email, role, plan, plan_starts_on, plan_ends_on, disabled, password_hash,
                personal_name)
            SELECT gen_random_uuid(), 'user-' || n || '@company-' || n % 97 || '.example',
                (ARRAY['SELLER', 'SELLER', 'SELLER', 'MANAGER'])[n % 4 + 1], 'ANNUAL', '2026-01-01', '2027-01-01',
                n % 50 = 0, 'hash', 'Person ' || n
            FROM generate_series(1, 10000) n;
            ANALYZE users""";

    @Test
    void a_page_is_found_quickly_whatever_is_looked_for() {
        DatabaseAddress address = TestDatabase.migrated();
        TestDatabase.run(address, TEN_THOUSAND);
        Vertx vertx = Vertx.vertx();
        try (Postgres postgres = Postgres.open(vertx, address, 2)) {
            PostgresUserDirectory directory = new PostgresUserDirectory(postgres.database());
            for (UserFilter filter : List.of(
                    UserFilter.ALL,
                    new UserFilter("person 99", Optional.empty(), Optional.empty(), Optional.empty()),
                    new UserFilter("nobody", Optional.of(Role.MANAGER), Optional.empty(), Optional.empty()))) {
                long median = median(() -> {
                    long begun = System.nanoTime();
                    directory.find(filter, TODAY, "user-5", 51);
                    directory.count(filter, TODAY);
                    return System.nanoTime() - begun;
                });
                LoggerFactory.getLogger(ManyUsersTest.class)
                        .info("A page of \"{}\" among 10,000 users: {} ms", filter.words(), median / 1_000_000.0);
                assertThat(Duration.ofNanos(median)).as(filter.words()).isLessThan(PATIENCE);
            }
        } finally {
            vertx.close().await();
        }
    }

    private static long median(LongSupplier once) {
        List<Long> times = new ArrayList<>();
        for (int round = 0; round < 21; round++) {
            times.add(once.getAsLong());
        }
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
