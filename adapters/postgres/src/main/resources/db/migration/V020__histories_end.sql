-- Where the consent was given through which a profile was connected, and can be withdrawn.
ALTER TABLE former_connections ADD COLUMN account_region text CHECK (account_region IN ('NA', 'EU', 'FE'));
UPDATE former_connections SET account_region = region;
ALTER TABLE former_connections ALTER COLUMN account_region SET NOT NULL;

-- What is being deleted of all that was loaded (RECO-1). As long as a line is here, no run loads the same for that owner.
CREATE TABLE history_purges (
    owner_id   uuid        NOT NULL REFERENCES users,
    profile_id bigint      NOT NULL,
    cause      text        NOT NULL CHECK (cause IN ('ASKED', 'KEPT_LONG_ENOUGH')),
    since      timestamptz NOT NULL,
    rows       bigint      NOT NULL DEFAULT 0,
    held_until timestamptz,
    fence      bigint      NOT NULL DEFAULT 0,
    PRIMARY KEY (owner_id, profile_id)
);
CREATE INDEX history_purges_of_profile ON history_purges (profile_id);
CREATE INDEX history_purges_by_age ON history_purges (since);

-- Accounts that their owners unbound, so that a second press is told so.
CREATE TABLE ended_accounts (
    account_id uuid        PRIMARY KEY,
    owner_id   uuid        NOT NULL REFERENCES users,
    name       text        NOT NULL,
    ended_at   timestamptz NOT NULL
);
CREATE INDEX ended_accounts_by_end ON ended_accounts (ended_at);
