-- The chain over the audit lines (AUDIT-1). A line is sealed within a second of the end of the transaction that wrote it, in the
-- order in which these ends are seen, which is not that of the lines' numbers. By month of sealing, which never goes backwards
-- along the chain: its beginning is dropped with whole tables.
CREATE TABLE audit_seals (
    seal_number bigint      NOT NULL CHECK (seal_number > 0),
    line_number bigint      NOT NULL,
    line_at     timestamptz NOT NULL,
    sealed_at   timestamptz NOT NULL,
    content     bytea       NOT NULL CHECK (length(content) = 32),
    chain       bytea       NOT NULL CHECK (length(chain) = 32),
    PRIMARY KEY (seal_number, sealed_at)
) PARTITION BY RANGE (sealed_at);

CREATE TABLE audit_seals_default PARTITION OF audit_seals DEFAULT;

DO $$
DECLARE
    month timestamp;
BEGIN
    FOR month IN SELECT generate_series(timestamp '2026-11-01', timestamp '2028-10-01', interval '1 month') LOOP
        EXECUTE format(
            'CREATE TABLE audit_seals_%s PARTITION OF audit_seals FOR VALUES FROM (%L) TO (%L)',
            to_char(month, 'YYYY_MM'),
            to_char(month, 'YYYY-MM-DD') || ' 00:00+00',
            to_char(month + interval '1 month', 'YYYY-MM-DD') || ' 00:00+00');
    END LOOP;
END $$;

-- Where the chain ends. Whoever goes on with it locks this row meanwhile.
CREATE TABLE audit_head (
    only_row    boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    seal_number bigint      NOT NULL,
    chain       bytea       NOT NULL CHECK (length(chain) = 32),
    sealed_at   timestamptz
);
INSERT INTO audit_head (seal_number, chain) VALUES (0, decode(repeat('00', 32), 'hex'));

-- Where it begins since something was dropped: one row, and none before.
CREATE TABLE audit_cuts (
    seal_number  bigint NOT NULL,
    chain        bytea  NOT NULL CHECK (length(chain) = 32),
    lines_before date   PRIMARY KEY
);

-- The lines that have no seal yet. Numbers tell nothing: a lower one may be seen later, and one that was undone is never seen.
CREATE TABLE audit_unsealed (
    line_number bigint      NOT NULL,
    occurred_at timestamptz NOT NULL,
    PRIMARY KEY (line_number, occurred_at)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);

CREATE FUNCTION await_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO audit_unsealed VALUES (NEW.line_number, NEW.occurred_at);
    RETURN NULL;
END $$;
-- Waits for whoever writes lines, and makes others wait, for this moment only. Those that are there already are queued next.
CREATE TRIGGER lines_await_their_seal AFTER INSERT ON audit_lines FOR EACH ROW EXECUTE FUNCTION await_seal();
