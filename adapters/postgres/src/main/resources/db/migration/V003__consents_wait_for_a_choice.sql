CREATE TABLE authorizations (
    authorization_id uuid        PRIMARY KEY,
    state_hash       text        NOT NULL UNIQUE,
    user_id          uuid        NOT NULL REFERENCES users,
    browser_hash     text        NOT NULL,
    region           text        NOT NULL CHECK (region IN ('NA', 'EU', 'FE')),
    account_id       uuid        NOT NULL,
    account_name     text,
    expires_at       timestamptz NOT NULL,
    status           text        NOT NULL CHECK (status IN ('STARTED', 'EXCHANGING', 'COMPLETED', 'FAILED')),
    exchanging_until timestamptz CHECK ((status = 'EXCHANGING') = (exchanging_until IS NOT NULL)),
    failure          text        CHECK ((status = 'FAILED') = (failure IS NOT NULL))
);
CREATE INDEX authorizations_by_end ON authorizations (expires_at);

CREATE TABLE pending_connections (
    account_id   uuid        PRIMARY KEY,
    user_id      uuid        NOT NULL UNIQUE REFERENCES users,
    region       text        NOT NULL CHECK (region IN ('NA', 'EU', 'FE')),
    account_name text,
    consented_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL CHECK (expires_at > consented_at)
);
CREATE INDEX pending_connections_by_end ON pending_connections (expires_at);

CREATE TABLE discoveries (
    account_id uuid        NOT NULL REFERENCES pending_connections ON DELETE CASCADE,
    host       text        NOT NULL CHECK (host IN ('NA', 'EU', 'FE')),
    state      text        NOT NULL CHECK (state IN ('ASKING', 'ANSWERED', 'FAILED')),
    attempt    integer     NOT NULL DEFAULT 0,
    due_at     timestamptz NOT NULL,
    PRIMARY KEY (account_id, host)
);
CREATE INDEX discoveries_that_are_due ON discoveries (due_at) WHERE state = 'ASKING';

CREATE TABLE discovered_profiles (
    account_id     uuid   NOT NULL REFERENCES pending_connections ON DELETE CASCADE,
    profile_id     bigint NOT NULL,
    host           text   NOT NULL,
    country_code   text   NOT NULL,
    currency_code  text   NOT NULL,
    timezone       text   NOT NULL,
    marketplace_id text   NOT NULL,
    advertiser_id  text   NOT NULL,
    type           text   NOT NULL CHECK (type IN ('SELLER', 'VENDOR', 'AGENCY')),
    name           text   NOT NULL,
    PRIMARY KEY (account_id, profile_id)
);
