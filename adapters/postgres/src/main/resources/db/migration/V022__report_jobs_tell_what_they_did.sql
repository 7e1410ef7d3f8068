-- What a run did is looked back upon (SYNC-9): when its reports were asked for, ready and loaded, and what each changed.
ALTER TABLE report_jobs
    -- Of each time, and the words with which each but the last one came to nothing; empty where there were none.
    ADD COLUMN asked_at timestamptz[] NOT NULL DEFAULT '{}',
    ADD COLUMN refused  text[]        NOT NULL DEFAULT '{}',
    ADD COLUMN ready_at timestamptz,
    ADD COLUMN ended_at timestamptz,
    -- Rows, added up slice by slice. Null where that is not known: of reports that an older version loaded, wholly or in part.
    ADD COLUMN added     bigint,
    ADD COLUMN restated  bigint,
    ADD COLUMN withdrawn bigint;
UPDATE report_jobs SET added = 0, restated = 0, withdrawn = 0 WHERE state IN ('WAITING', 'REQUESTED');
UPDATE report_jobs SET asked_at = ARRAY[since] WHERE state IN ('REQUESTED', 'GENERATED');
UPDATE report_jobs SET ready_at = since WHERE state = 'GENERATED';
ALTER TABLE report_jobs
    ALTER COLUMN added SET DEFAULT 0,
    ALTER COLUMN restated SET DEFAULT 0,
    ALTER COLUMN withdrawn SET DEFAULT 0;

-- Makes the partitions of those tables. Only for the functions below, which name the tables.
CREATE FUNCTION ensure_partitions(of_tables text[], first_day date, last_day date) RETURNS void
    LANGUAGE plpgsql AS $$
DECLARE
    home      text := current_schema();
    month     date;
    of_table  text;
    partition text;
BEGIN
    FOR month IN SELECT generate_series(date_trunc('month', first_day), last_day, interval '1 month')::date LOOP
        FOREACH of_table IN ARRAY of_tables LOOP
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

CREATE OR REPLACE FUNCTION ensure_months(first_day date, last_day date) RETURNS void
    LANGUAGE sql SECURITY DEFINER AS $$
    SELECT ensure_partitions(ARRAY['campaign_days', 'search_term_days', 'advertised_product_days',
        'campaign_days_history', 'search_term_days_history', 'advertised_product_days_history', 'coverage'],
        first_day, last_day);
$$;

-- Days of which there will be no rows need no tables for any: all that is noted of them is why.
CREATE FUNCTION ensure_coverage_months(first_day date, last_day date) RETURNS void
    LANGUAGE sql SECURITY DEFINER AS $$
    SELECT ensure_partitions(ARRAY['coverage'], first_day, last_day);
$$;

DO $$
BEGIN
    EXECUTE format('ALTER FUNCTION ensure_partitions(text[], date, date) SET search_path = %I, pg_temp', current_schema());
    EXECUTE format('ALTER FUNCTION ensure_months(date, date) SET search_path = %I, pg_temp', current_schema());
    EXECUTE format('ALTER FUNCTION ensure_coverage_months(date, date) SET search_path = %I, pg_temp', current_schema());
END $$;
REVOKE EXECUTE ON FUNCTION ensure_partitions(text[], date, date), ensure_months(date, date), ensure_coverage_months(date, date)
    FROM PUBLIC;
