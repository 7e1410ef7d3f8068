package adsconnect.architecture.crowd;

import adsconnect.architecture.running.OpenScreen;
import adsconnect.postgres.DatabaseAddress;
import adsconnect.postgres.TestDatabase;
import java.util.List;
import java.util.stream.IntStream;

/** Sellers, each signed in and waiting for the first reports of one profile. */
record Crowd(DatabaseAddress database, int size) {

    private static final String CONNECT = """
            INSERT INTO connections (profile_id, account_id, region, country_code, currency_code, timezone,
                marketplace_id, advertiser_id, type, name, access, stage, stage_since, reports_done, reports_total, status)
            SELECT n, md5('account' || n)::uuid, 'NA', 'US', 'USD', 'America/Los_Angeles', 'ATVPDKIKX0DER', 'A' || n,
                   'SELLER', 'Shop ' || n, 'VIEW', 1, now(), 0, 5, 'FIRST_SYNC'
            FROM generate_series(1, %1$d) n;
            ANALYZE""";

    /** One report more for everybody, in one moment; each is announced as the store does it. */
    private static final String ONE_REPORT_MORE = """
            WITH changed AS (
                UPDATE connections SET reports_done = reports_done + 1, version = version + 1 RETURNING profile_id)
            SELECT count(pg_notify('connection_changes', 'stage:' || profile_id)) FROM changed""";

    /** Into tables that are there, and empty. */
    static Crowd arrive(DatabaseAddress database, int size) {
        Owners.arrive(database, size, "SELLER");
        TestDatabase.run(database, CONNECT.formatted(size));
        return new Crowd(database, size);
    }

    /** So many screens, as evenly as can be. */
    List<OpenScreen> open(int screens, int port) {
        return IntStream.range(0, screens)
                .map(number -> number % size + 1)
                .mapToObj(seller -> OpenScreen.open(port, "localhost:" + port, "session-" + seller, seller))
                .toList();
    }

    void oneReportMore() {
        TestDatabase.run(database, ONE_REPORT_MORE);
    }
}
