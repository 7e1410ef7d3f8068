-- Of what happened before anybody could be told, nobody is told now.
UPDATE events SET due_at = NULL, delivered_at = now() WHERE due_at IS NOT NULL;

-- In which order events were announced; of one account that is the order they happened in, for its owner is locked meanwhile.
ALTER TABLE events ADD COLUMN position bigint GENERATED ALWAYS AS IDENTITY;
CREATE INDEX events_to_spread ON events (position) WHERE due_at IS NOT NULL;
CREATE INDEX events_by_spreading ON events (delivered_at) WHERE delivered_at IS NOT NULL;

-- Addresses of programs that hear of events (RECO-5). Their secrets are with the vault, under the webhook's id.
CREATE TABLE webhooks (
    webhook_id     uuid        PRIMARY KEY,
    webhook_number integer     GENERATED ALWAYS AS IDENTITY UNIQUE,
    owner_id       uuid        NOT NULL REFERENCES users,
    address        text        NOT NULL CHECK (length(address) BETWEEN 1 AND 1000),
    topics         text[]      NOT NULL CHECK (cardinality(topics) BETWEEN 1 AND 50),
    state          text        NOT NULL CHECK (state IN ('ON', 'OFF', 'PAUSED', 'GONE')),
    made_at        timestamptz NOT NULL,
    former_until   timestamptz,
    succeeded_at   timestamptz,
    failing_since  timestamptz
);
CREATE INDEX webhooks_of_owner ON webhooks (owner_id);

-- What is on its way to them, or was. Within a lane one goes after the other.
CREATE TABLE webhook_deliveries (
    delivery_number bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    webhook_id      uuid        NOT NULL REFERENCES webhooks ON DELETE CASCADE,
    event_id        uuid        NOT NULL,
    topic           text        NOT NULL CHECK (topic ~ '^[A-Z_]{1,40}$'),
    occurred_at     timestamptz NOT NULL,
    user_id         uuid,
    account_id      uuid,
    profile_id      bigint,
    account_name    text,
    profile_name    text,
    facts           jsonb       NOT NULL CHECK (octet_length(facts::text) <= 1000),
    lane            text        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('WAITING', 'DELIVERED', 'GIVEN_UP')),
    since           timestamptz NOT NULL,
    due_at          timestamptz CHECK ((state = 'WAITING') = (due_at IS NOT NULL)),
    held_until      timestamptz,
    fence           bigint      NOT NULL DEFAULT 0,
    attempts        integer     NOT NULL DEFAULT 0,
    tried_at        timestamptz,
    status          integer,
    trouble         text,
    answer          text        CHECK (length(answer) <= 1000),
    UNIQUE (webhook_id, event_id),
    CHECK (tried_at IS NULL OR (status IS NULL) <> (trouble IS NULL))
);
CREATE INDEX webhook_deliveries_in_line ON webhook_deliveries (webhook_id, lane, delivery_number) WHERE state = 'WAITING';
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (due_at) WHERE state = 'WAITING';
CREATE INDEX webhook_deliveries_newest ON webhook_deliveries (webhook_id, delivery_number DESC);
CREATE INDEX webhook_deliveries_by_end ON webhook_deliveries (tried_at) WHERE state <> 'WAITING';
