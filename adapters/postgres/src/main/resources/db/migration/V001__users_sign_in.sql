-- One row: what this database belongs to.
CREATE TABLE installation (
    only_row         boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    mode             text        NOT NULL CHECK (mode IN ('SANDBOX', 'LIVE')),
    master_key_id    text        NOT NULL,
    master_key_proof bytea       NOT NULL,
    stamped_at       timestamptz NOT NULL
);

CREATE TABLE users (
    user_id        uuid PRIMARY KEY,
    email          text NOT NULL UNIQUE CHECK (email = lower(email)),
    role           text NOT NULL CHECK (role IN ('SELLER', 'MANAGER', 'ADMIN')),
    plan           text NOT NULL CHECK (plan IN ('NONE', 'MONTHLY', 'QUARTERLY', 'ANNUAL')),
    plan_starts_on date NOT NULL,
    plan_ends_on   date NOT NULL CHECK (plan_ends_on >= plan_starts_on),
    password_hash  text NOT NULL
);

CREATE TABLE sessions (
    token_hash   text        PRIMARY KEY,
    user_id      uuid        NOT NULL REFERENCES users ON DELETE CASCADE,
    opened_at    timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL
);
CREATE INDEX sessions_by_last_seen ON sessions (last_seen_at);
