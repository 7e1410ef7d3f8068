-- A limit of their own; null: that of their role.
ALTER TABLE users ADD COLUMN connection_limit integer CHECK (connection_limit BETWEEN 1 AND 1000000);

-- Who did what, when, from where, and why. Lines are only ever added. They refer to users, accounts and profiles without a
-- foreign key, because they stay when those are gone.
CREATE TABLE audit_lines (
    line_number bigint      GENERATED ALWAYS AS IDENTITY,
    occurred_at timestamptz NOT NULL,
    actor       text        NOT NULL CHECK (actor IN ('PERSON', 'OPERATOR', 'PROGRAM')),
    actor_id    uuid        CHECK ((actor = 'PERSON') = (actor_id IS NOT NULL)),
    via         text        NOT NULL CHECK (via IN ('WEB', 'COMMAND_LINE', 'NODE')),
    came_from   text        NOT NULL CHECK (length(came_from) BETWEEN 1 AND 100),
    -- Not a list: nearly every feature brings deeds of its own.
    deed        text        NOT NULL CHECK (deed ~ '^[A-Z_]{1,40}$'),
    user_id     uuid        NOT NULL,
    account_id  uuid,
    profile_id  bigint,
    -- Words in capitals, days and figures, by name; no free text, and so no secret.
    why         jsonb       NOT NULL CHECK (octet_length(why::text) <= 1000),
    PRIMARY KEY (line_number, occurred_at)
) PARTITION BY RANGE (occurred_at);

-- Takes what the months below, the next two years, don't cover: no deed may fail because its month is missing.
CREATE TABLE audit_lines_default PARTITION OF audit_lines DEFAULT;

DO $$
DECLARE
    month timestamp;
BEGIN
    FOR month IN SELECT generate_series(timestamp '2026-11-01', timestamp '2028-10-01', interval '1 month') LOOP
        EXECUTE format(
            'CREATE TABLE audit_lines_%s PARTITION OF audit_lines FOR VALUES FROM (%L) TO (%L)',
            to_char(month, 'YYYY_MM'),
            to_char(month, 'YYYY-MM-DD') || ' 00:00+00',
            to_char(month + interval '1 month', 'YYYY-MM-DD') || ' 00:00+00');
    END LOOP;
END $$;

-- The outbox: what others are to be told, written in the transaction of what it tells. Not partitioned, for an event exists
-- exactly once.
CREATE TABLE events (
    event_id     uuid        PRIMARY KEY,
    kind         text        NOT NULL CHECK (kind IN
        ('FIRST_SYNC_DONE', 'SYNC_FAILING', 'EXPIRING', 'EXPIRED', 'REVOKED', 'ACCESS_LOST')),
    occurred_at  timestamptz NOT NULL,
    user_id      uuid        NOT NULL,
    account_id   uuid,
    profile_id   bigint,
    payload      jsonb       NOT NULL CHECK (octet_length(payload::text) <= 1000),
    -- When to deliver it, at first or again. Null once that is over: delivered, or given up.
    due_at       timestamptz,
    delivered_at timestamptz,
    CHECK (due_at IS NULL OR delivered_at IS NULL)
);
CREATE INDEX events_to_deliver ON events (due_at) WHERE due_at IS NOT NULL;
