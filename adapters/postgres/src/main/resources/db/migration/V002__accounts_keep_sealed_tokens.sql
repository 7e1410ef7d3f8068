CREATE TABLE accounts (
    account_id   uuid        PRIMARY KEY,
    owner_id     uuid        NOT NULL REFERENCES users,
    name         text        NOT NULL,
    -- Lower case by Java's rules, so that the database and the domain mean the same by "the same name".
    name_key     text        NOT NULL,
    region       text        NOT NULL CHECK (region IN ('NA', 'EU', 'FE')),
    mode         text        NOT NULL CHECK (mode IN ('PICK', 'ALL')),
    consented_at timestamptz NOT NULL,
    UNIQUE (owner_id, name_key)
);

-- Not tied to accounts: a consent has secrets before it becomes an account.
CREATE TABLE data_keys (
    account_id    uuid  PRIMARY KEY,
    master_key_id text  NOT NULL,
    wrapped       bytea NOT NULL
);

CREATE TABLE sealed_secrets (
    account_id uuid        NOT NULL REFERENCES data_keys ON DELETE CASCADE,
    purpose    text        NOT NULL,
    ciphertext bytea       NOT NULL,
    -- Null: it does not end by itself.
    expires_at timestamptz,
    PRIMARY KEY (account_id, purpose)
);
