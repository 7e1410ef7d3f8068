-- What its owner disconnected: its history can still be read. Without foreign keys to accounts, which end with it.
CREATE TABLE former_connections (
    owner_id        uuid        NOT NULL REFERENCES users,
    profile_id      bigint      NOT NULL,
    account_id      uuid        NOT NULL,
    account_name    text        NOT NULL,
    region          text        NOT NULL CHECK (region IN ('NA', 'EU', 'FE')),
    country_code    text        NOT NULL,
    currency_code   text        NOT NULL,
    timezone        text        NOT NULL,
    marketplace_id  text        NOT NULL,
    advertiser_id   text        NOT NULL,
    type            text        NOT NULL CHECK (type IN ('SELLER', 'VENDOR')),
    name            text        NOT NULL,
    last_sync_at    timestamptz,
    data_through    date,
    disconnected_at timestamptz NOT NULL,
    PRIMARY KEY (owner_id, profile_id)
);
CREATE INDEX former_connections_by_end ON former_connections (disconnected_at);

-- Who else reaches the profiles of an account that ends (CALL-6).
CREATE INDEX discovered_profiles_by_profile ON discovered_profiles (profile_id);

-- Whether the login that used a link had an account already. The name told that as long as nobody could rename accounts.
ALTER TABLE connect_links ADD COLUMN known_login boolean NOT NULL DEFAULT false;
UPDATE connect_links link SET known_login = true FROM accounts
WHERE link.state = 'AUTHORIZED' AND link.reconnects IS NULL AND accounts.account_id = link.account_id
  AND accounts.name <> link.account_name
  AND left(accounts.name, length(link.account_name) + 2) <> link.account_name || ' (';
