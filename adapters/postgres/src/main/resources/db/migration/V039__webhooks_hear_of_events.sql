-- Of what happened before anybody could be told, nobody is told now, and it is in the audit. A new table takes no time, however
-- many there are, where numbering them and taking them for told would hold up everybody who announces something.
DROP TABLE events;
CREATE TABLE events (
    event_id     uuid        PRIMARY KEY,
    kind         text        NOT NULL CHECK (kind IN
        ('FIRST_SYNC_DONE', 'SYNC_FAILING', 'EXPIRING', 'EXPIRED', 'REVOKED', 'ACCESS_LOST', 'PAUSED', 'RECOVERED',
         'DISCONNECTED', 'TRANSFERRED')),
    occurred_at  timestamptz NOT NULL,
    user_id      uuid        NOT NULL,
    account_id   uuid,
    profile_id   bigint,
    payload      jsonb       NOT NULL CHECK (octet_length(payload::text) <= 1000),
    -- Null once it is spread, or set aside.
    due_at       timestamptz,
    delivered_at timestamptz,
    -- In which order they were announced; of one account that is the order they happened in, for its owner is locked meanwhile.
    position     bigint      GENERATED ALWAYS AS IDENTITY,
    -- It can't be spread, and the rest goes on without it.
    set_aside_at timestamptz,
    trouble      text        CHECK (length(trouble) <= 500),
    CHECK (num_nonnulls(due_at, delivered_at, set_aside_at) = 1),
    CHECK ((set_aside_at IS NULL) = (trouble IS NULL))
);
CREATE INDEX events_to_spread ON events (position) WHERE due_at IS NOT NULL;
CREATE INDEX events_by_spreading ON events (delivered_at) WHERE delivered_at IS NOT NULL;
CREATE INDEX events_set_aside ON events (set_aside_at) WHERE set_aside_at IS NOT NULL;

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
    -- The same number under another name: read in this order, PostgreSQL can't think of walking past all that is over.
    place           bigint      GENERATED ALWAYS AS (delivery_number) STORED,
    state           text        NOT NULL CHECK (state IN ('WAITING', 'DELIVERED', 'GIVEN_UP')),
    since           timestamptz NOT NULL,
    attempts        integer     NOT NULL DEFAULT 0,
    first_tried_at  timestamptz,
    tried_at        timestamptz,
    status          integer,
    trouble         text,
    answer          text        CHECK (length(answer) <= 1000),
    UNIQUE (webhook_id, event_id),
    CHECK (tried_at IS NULL OR (status IS NULL) <> (trouble IS NULL)),
    CHECK ((attempts = 0) = (first_tried_at IS NULL))
);
CREATE INDEX webhook_deliveries_in_line ON webhook_deliveries (webhook_id, lane, place) WHERE state = 'WAITING';
CREATE INDEX webhook_deliveries_newest ON webhook_deliveries (webhook_id, delivery_number DESC);
CREATE INDEX webhook_deliveries_given_up ON webhook_deliveries (webhook_id, delivery_number DESC) WHERE state = 'GIVEN_UP';
CREATE INDEX webhook_deliveries_by_end ON webhook_deliveries (tried_at) WHERE state <> 'WAITING';

-- What is taken is a lane, and then the first that waits in it: so it makes no difference how many wait behind.
CREATE TABLE webhook_lanes (
    webhook_id uuid        NOT NULL REFERENCES webhooks ON DELETE CASCADE,
    lane       text        NOT NULL,
    -- When to try the first that waits; null while none does.
    due_at     timestamptz,
    -- Which one somebody is making, and until when nobody else does.
    making     bigint,
    held_until timestamptz CHECK ((held_until IS NULL) = (making IS NULL)),
    fence      bigint      NOT NULL DEFAULT 0,
    PRIMARY KEY (webhook_id, lane)
);
CREATE INDEX webhook_lanes_due ON webhook_lanes (webhook_id, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX webhook_lanes_held ON webhook_lanes (webhook_id, held_until) WHERE held_until IS NOT NULL;
