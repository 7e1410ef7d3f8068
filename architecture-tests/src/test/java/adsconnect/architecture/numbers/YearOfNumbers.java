package adsconnect.architecture.numbers;

import adsconnect.architecture.crowd.Owners;
import adsconnect.postgres.DatabaseAddress;
import adsconnect.postgres.TestDatabase;

/**
 * Sellers with a year of data each: 500 campaigns in three ad products every day, and some of them two thousand search terms a
 * day, of twenty thousand different ones. Seller and profile 1 have both.
 */
record YearOfNumbers(DatabaseAddress database) {

    private static final String CONNECTIONS = """
            INSERT INTO connections (profile_id, account_id, region, country_code, currency_code, timezone,
                marketplace_id, advertiser_id, type, name, access, stage, stage_since, reports_done, reports_total, status,
                last_sync_at, data_through)
            SELECT n, md5('account' || n)::uuid, 'NA', 'US', 'USD', 'America/Los_Angeles', 'ATVPDKIKX0DER', 'A' || n,
                   'SELLER', 'Shop ' || n, 'VIEW', 3, now(), 5, 5, 'CONNECTED', now(), current_date - 1
            FROM generate_series(1, %1$d) n;
            SELECT ensure_months(current_date - 366, current_date)""";

    private static final String CAMPAIGNS = """
            SET synchronous_commit = off;
            INSERT INTO campaign_days (profile_id, owner_id, day, ad_product, campaign_id, campaign_name, campaign_status,
                impressions, clicks, cost, orders, sales, said_since)
            SELECT p, md5('user' || p)::uuid, current_date - d,
                   CASE WHEN c <= 300 THEN 'SPONSORED_PRODUCTS' WHEN c <= 420 THEN 'SPONSORED_BRANDS' ELSE 'SPONSORED_DISPLAY' END,
                   500000000000 + c, 'Campaign ' || c || ' exact, broad and other words', 'ENABLED',
                   1000 + (c * 7 + d) %% 5000, 20 + (c + d) %% 60, (100 + (c * 31 + d * 17) %% 4000) / 100.0, (c + d) %% 5,
                   (c * 13 + d * 29) %% 20000 / 100.0, now() - interval '1 hour'
            FROM generate_series(1, %1$d) p, generate_series(365, 1, -1) d, generate_series(1, 500) c;
            INSERT INTO coverage (profile_id, owner_id, day, report_type, rows, at, impressions, clicks, cost, orders, sales)
            SELECT profile_id, owner_id, day, ad_product || '_CAMPAIGNS', count(*), now(), sum(impressions), sum(clicks),
                   sum(cost), sum(orders), sum(sales)
            FROM campaign_days GROUP BY profile_id, owner_id, day, ad_product""";

    private static final String SEARCH_TERMS = """
            SET synchronous_commit = off;
            INSERT INTO search_term_days (profile_id, owner_id, day, ad_group_id, keyword_id, search_term, campaign_id,
                campaign_name, ad_group_name, targeting, match_type, impressions, clicks, cost, orders, sales, said_since)
            SELECT p, md5('user' || p)::uuid, current_date - d, 100 + t %% 900, 1000 + t %% 3000,
                   'search term number ' || t || ' for shoes', 500000000000 + t %% 300, 'Campaign ' || t %% 300, 'Group ' || t %% 900,
                   'shoes', 'BROAD', 100 + t %% 50, 1 + t %% 5, (10 + (t * 31 + d * 17) %% 900) / 100.0, t %% 3,
                   (t * 13 + d) %% 4000 / 100.0, now() - interval '1 hour'
            FROM generate_series(1, %1$d) p, generate_series(365, 1, -1) d,
                 -- Few terms often, many now and then.
                 LATERAL (SELECT DISTINCT (20000 * power((i * 7919 + d * 104729 + p) %% 2600 / 2600.0, 2.5))::int + d * i %% 7 AS t
                          FROM generate_series(1, 2600) i) terms;
            INSERT INTO coverage (profile_id, owner_id, day, report_type, rows, at)
            SELECT profile_id, owner_id, day, 'SPONSORED_PRODUCTS_SEARCH_TERMS', count(*), now()
            FROM search_term_days GROUP BY profile_id, owner_id, day""";

    private static final String KNOW_THEM = "ANALYZE campaign_days, search_term_days, coverage, connections, accounts";

    /** @param advertised so many sellers with campaigns, @param searched so many of them with search terms, too */
    static YearOfNumbers of(DatabaseAddress database, int advertised, int searched) {
        Owners.arrive(database, advertised, "MANAGER");
        TestDatabase.run(database, CONNECTIONS.formatted(advertised));
        TestDatabase.run(database, CAMPAIGNS.formatted(advertised));
        TestDatabase.run(database, SEARCH_TERMS.formatted(searched));
        TestDatabase.run(database, KNOW_THEM);
        return new YearOfNumbers(database);
    }
}
