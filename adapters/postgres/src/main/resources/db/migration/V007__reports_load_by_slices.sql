-- Rows of all reports, one table per shape. Each row carries the profile and the owner it was loaded for (SYNC-5), and
-- since when Amazon says so; what it said before stands in the table's history (SYNC-10). All are partitioned by the
-- month of the reported day, so that old months can be dropped (RUN-4); ensure_months makes the partitions.
ALTER TABLE campaign_days RENAME TO campaign_days_of_one_product;
ALTER TABLE campaign_days_of_one_product RENAME CONSTRAINT campaign_days_pkey TO campaign_days_of_one_product_pkey;

CREATE TABLE campaign_days (
    profile_id      bigint      NOT NULL,
    owner_id        uuid        NOT NULL,
    day             date        NOT NULL,
    ad_product      text        NOT NULL
        CHECK (ad_product IN ('SPONSORED_PRODUCTS', 'SPONSORED_BRANDS', 'SPONSORED_DISPLAY')),
    campaign_id     bigint      NOT NULL,
    campaign_name   text        NOT NULL,
    campaign_status text        NOT NULL,
    impressions     bigint      NOT NULL,
    clicks          bigint      NOT NULL,
    cost            numeric     NOT NULL,
    orders          bigint      NOT NULL,
    sales           numeric     NOT NULL,
    said_since      timestamptz NOT NULL,
    PRIMARY KEY (profile_id, owner_id, day, ad_product, campaign_id)
) PARTITION BY RANGE (day);

CREATE TABLE search_term_days (
    profile_id    bigint      NOT NULL,
    owner_id      uuid        NOT NULL,
    day           date        NOT NULL,
    ad_group_id   bigint      NOT NULL,
    keyword_id    bigint      NOT NULL,
    search_term   text        NOT NULL COLLATE "C",
    campaign_id   bigint      NOT NULL,
    campaign_name text        NOT NULL,
    ad_group_name text        NOT NULL,
    targeting     text        NOT NULL,
    match_type    text        NOT NULL,
    impressions   bigint      NOT NULL,
    clicks        bigint      NOT NULL,
    cost          numeric     NOT NULL,
    orders        bigint      NOT NULL,
    sales         numeric     NOT NULL,
    said_since    timestamptz NOT NULL,
    PRIMARY KEY (profile_id, owner_id, day, ad_group_id, keyword_id, search_term)
) PARTITION BY RANGE (day);

CREATE TABLE advertised_product_days (
    profile_id    bigint      NOT NULL,
    owner_id      uuid        NOT NULL,
    day           date        NOT NULL,
    ad_id         bigint      NOT NULL,
    campaign_id   bigint      NOT NULL,
    campaign_name text        NOT NULL,
    ad_group_id   bigint      NOT NULL,
    ad_group_name text        NOT NULL,
    asin          text        NOT NULL,
    sku           text        NOT NULL,
    impressions   bigint      NOT NULL,
    clicks        bigint      NOT NULL,
    cost          numeric     NOT NULL,
    orders        bigint      NOT NULL,
    sales         numeric     NOT NULL,
    said_since    timestamptz NOT NULL,
    PRIMARY KEY (profile_id, owner_id, day, ad_id)
) PARTITION BY RANGE (day);

-- What Amazon said once and no longer says: restated rows and withdrawn ones, each with the time it was true in.
CREATE TABLE campaign_days_history (
    LIKE campaign_days,
    said_until timestamptz NOT NULL,
    PRIMARY KEY (profile_id, owner_id, day, ad_product, campaign_id, said_since)
) PARTITION BY RANGE (day);

CREATE TABLE search_term_days_history (
    LIKE search_term_days,
    said_until timestamptz NOT NULL,
    PRIMARY KEY (profile_id, owner_id, day, ad_group_id, keyword_id, search_term, said_since)
) PARTITION BY RANGE (day);

CREATE TABLE advertised_product_days_history (
    LIKE advertised_product_days,
    said_until timestamptz NOT NULL,
    PRIMARY KEY (profile_id, owner_id, day, ad_id, said_since)
) PARTITION BY RANGE (day);

-- Every day of every report: loaded with so many rows (none at all by Amazon's word), or missing with the reason (SYNC-9).
CREATE TABLE coverage (
    profile_id  bigint      NOT NULL,
    owner_id    uuid        NOT NULL,
    day         date        NOT NULL,
    report_type text        NOT NULL,
    rows        bigint,
    reason      text        CHECK ((rows IS NULL) = (reason IS NOT NULL)),
    at          timestamptz NOT NULL,
    PRIMARY KEY (profile_id, owner_id, day, report_type)
) PARTITION BY RANGE (day);

-- Makes the partitions that hold those days, where they are missing. Runs with its owner's rights, so that the program can
-- do without them. A partition is made beside its table and attached, which lets readers go on.
CREATE FUNCTION ensure_months(first_day date, last_day date) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
    home      text := current_schema();
    month     date;
    of_table  text;
    partition text;
BEGIN
    FOR month IN SELECT generate_series(date_trunc('month', first_day), last_day, interval '1 month')::date LOOP
        FOREACH of_table IN ARRAY ARRAY['campaign_days', 'search_term_days', 'advertised_product_days',
                'campaign_days_history', 'search_term_days_history', 'advertised_product_days_history', 'coverage'] LOOP
            partition := format('%s_%s', of_table, to_char(month, 'YYYY_MM'));
            CONTINUE WHEN to_regclass(format('%I.%I', home, partition)) IS NOT NULL;
            -- One node makes it; the others find it when they get here.
            PERFORM pg_advisory_xact_lock(hashtext(home || '.ensure_months'));
            -- Asked of the catalogue itself: to_regclass may answer from what it knew before the lock.
            CONTINUE WHEN EXISTS (SELECT FROM pg_catalog.pg_class WHERE relname = partition AND relnamespace = home::regnamespace);
            EXECUTE format('CREATE TABLE %I.%I (LIKE %I.%I INCLUDING DEFAULTS INCLUDING CONSTRAINTS)',
                home, partition, home, of_table);
            EXECUTE format('ALTER TABLE %I.%I ATTACH PARTITION %I.%I FOR VALUES FROM (%L) TO (%L)',
                home, of_table, home, partition, month, (month + interval '1 month')::date);
        END LOOP;
    END LOOP;
END $$;

DO $$
BEGIN
    PERFORM ensure_months(least(min(day), current_date - 95), current_date + 31) FROM covered_days;
END $$;

-- What was loaded before this version.
INSERT INTO campaign_days
SELECT profile_id, owner_id, day, 'SPONSORED_PRODUCTS', campaign_id, campaign_name, campaign_status, impressions, clicks,
       cost, orders, sales, now()
FROM campaign_days_of_one_product;

INSERT INTO coverage
SELECT c.profile_id, c.owner_id, c.day, 'SPONSORED_PRODUCTS_CAMPAIGNS', count(d.campaign_id), NULL, now()
FROM covered_days c LEFT JOIN campaign_days_of_one_product d USING (profile_id, owner_id, day)
GROUP BY c.profile_id, c.owner_id, c.day;

DROP TABLE campaign_days_of_one_product, covered_days;

-- Where a report is put aside before its rows are merged. A place belongs to a run for as long as the run's lease lasts.
-- The tables are unlogged: after a crash of the server they are empty, and so is staging_loads, which tells that.
CREATE TABLE staging_places (
    place  smallint PRIMARY KEY,
    run_id uuid,
    fence  bigint
);
INSERT INTO staging_places SELECT generate_series(1, 16);

CREATE UNLOGGED TABLE staging_loads (
    place smallint PRIMARY KEY,
    load  uuid NOT NULL
);

DO $$
BEGIN
    FOR place IN 1..16 LOOP
        EXECUTE format('CREATE UNLOGGED TABLE staged_campaign_days_%s (
            position bigint, day date, campaign_id bigint, campaign_name text, campaign_status text,
            impressions bigint, clicks bigint, cost numeric, orders bigint, sales numeric)', place);
        EXECUTE format('CREATE UNLOGGED TABLE staged_search_term_days_%s (
            position bigint, day date, ad_group_id bigint, keyword_id bigint, search_term text COLLATE "C",
            campaign_id bigint, campaign_name text, ad_group_name text, targeting text, match_type text,
            impressions bigint, clicks bigint, cost numeric, orders bigint, sales numeric)', place);
        EXECUTE format('CREATE UNLOGGED TABLE staged_advertised_product_days_%s (
            position bigint, day date, ad_id bigint, campaign_id bigint, campaign_name text, ad_group_id bigint,
            ad_group_name text, asin text, sku text,
            impressions bigint, clicks bigint, cost numeric, orders bigint, sales numeric)', place);
        EXECUTE format('CREATE INDEX ON staged_campaign_days_%1$s USING brin (day) WITH (pages_per_range = 8)', place);
        EXECUTE format('CREATE INDEX ON staged_search_term_days_%1$s USING brin (day) WITH (pages_per_range = 8)', place);
        EXECUTE format(
            'CREATE INDEX ON staged_advertised_product_days_%1$s USING brin (day) WITH (pages_per_range = 8)', place);
    END LOOP;
END $$;

-- COPY leaves to this which days lie in which pages. With its owner's rights, too.
CREATE FUNCTION summarize_days(staged text) RETURNS void
    LANGUAGE sql SECURITY DEFINER AS $$
    SELECT brin_summarize_new_values((staged || '_day_idx')::regclass);
$$;

-- Parts of reports that were not loaded, with the reason; a sample where there are very many.
CREATE TABLE set_aside (
    run_id  uuid    NOT NULL,
    number  integer NOT NULL,
    line    integer NOT NULL,
    reason  text    NOT NULL,
    "column" text   NOT NULL,
    text    text    NOT NULL,
    PRIMARY KEY (run_id, number, line),
    FOREIGN KEY (run_id, number) REFERENCES report_jobs ON DELETE CASCADE
);

ALTER TABLE report_jobs ADD COLUMN preview boolean NOT NULL DEFAULT false,
    ADD COLUMN spoilt integer NOT NULL DEFAULT 0,
    ADD COLUMN set_aside bigint,
    ADD COLUMN cause text;
UPDATE report_jobs SET cause = 'REFUSED' WHERE state = 'FAILED';
UPDATE report_jobs SET set_aside = 0 WHERE state = 'LOADED';
ALTER TABLE report_jobs ADD CHECK ((state = 'FAILED') = (cause IS NOT NULL)),
    ADD CHECK ((state = 'LOADED') = (set_aside IS NOT NULL));

-- They run with their owner's rights, and so in our schema alone: what a caller made in pg_temp must not stand before ours.
DO $$
BEGIN
    EXECUTE format('ALTER FUNCTION ensure_months(date, date) SET search_path = %I, pg_temp', current_schema());
    EXECUTE format('ALTER FUNCTION summarize_days(text) SET search_path = %I, pg_temp', current_schema());
END $$;
REVOKE EXECUTE ON FUNCTION ensure_months(date, date), summarize_days(text) FROM PUBLIC;
