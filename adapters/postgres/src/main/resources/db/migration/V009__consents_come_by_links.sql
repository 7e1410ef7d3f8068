-- What a consent is for: to be picked from (PICK), for a new account that takes every profile (BIND_ALL), or for an account
-- there is (RECONNECT). By a link whoever comes back need not be signed in.
CREATE TABLE connect_links (
    link_id       uuid        PRIMARY KEY,
    address_hash  text        NOT NULL UNIQUE,
    owner_id      uuid        NOT NULL REFERENCES users,
    account_name  text        NOT NULL,
    region        text        NOT NULL CHECK (region IN ('NA', 'EU', 'FE')),
    -- Not tied to accounts: a link outlives what it renewed or made.
    reconnects    uuid,
    made_at       timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL CHECK (expires_at > made_at),
    state         text        NOT NULL CHECK (state IN ('PENDING', 'OPENED', 'AUTHORIZED', 'FAILED', 'REVOKED')),
    account_id    uuid        CHECK ((state = 'AUTHORIZED') = (account_id IS NOT NULL)),
    authorized_at timestamptz CHECK ((state = 'AUTHORIZED') = (authorized_at IS NOT NULL)),
    failure       text        CHECK ((state = 'FAILED') = (failure IS NOT NULL))
);
CREATE INDEX connect_links_of_owner ON connect_links (owner_id, made_at DESC);
CREATE INDEX connect_links_by_end ON connect_links (expires_at);

ALTER TABLE authorizations
    ADD COLUMN aim        text        NOT NULL DEFAULT 'PICK' CHECK (aim IN ('PICK', 'BIND_ALL', 'RECONNECT')),
    ADD COLUMN link_id    uuid,
    ADD COLUMN reconnects uuid        CHECK ((aim = 'RECONNECT') = (reconnects IS NOT NULL)),
    ADD COLUMN started_at timestamptz NOT NULL DEFAULT now(),
    -- The account that has the tokens.
    ADD COLUMN settled_as uuid,
    DROP CONSTRAINT authorizations_status_check,
    ADD CHECK (status IN ('STARTED', 'RECEIVED', 'EXCHANGING', 'COMPLETED', 'SETTLED', 'FAILED')),
    ADD CHECK ((status = 'SETTLED') = (settled_as IS NOT NULL)),
    ADD CHECK (aim <> 'BIND_ALL' OR (link_id IS NOT NULL AND account_name IS NOT NULL));
ALTER TABLE authorizations ALTER COLUMN aim DROP DEFAULT, ALTER COLUMN started_at DROP DEFAULT;
CREATE INDEX authorizations_of_user ON authorizations (user_id, started_at DESC) WHERE link_id IS NULL;
CREATE INDEX authorizations_of_consent ON authorizations (account_id);

ALTER TABLE pending_connections
    ADD COLUMN aim        text NOT NULL DEFAULT 'PICK' CHECK (aim IN ('PICK', 'BIND_ALL', 'RECONNECT')),
    ADD COLUMN link_id    uuid,
    ADD COLUMN reconnects uuid CHECK ((aim = 'RECONNECT') = (reconnects IS NOT NULL)),
    ADD CHECK (aim <> 'BIND_ALL' OR (link_id IS NOT NULL AND account_name IS NOT NULL)),
    DROP CONSTRAINT pending_connections_user_id_key;
ALTER TABLE pending_connections ALTER COLUMN aim DROP DEFAULT;
CREATE UNIQUE INDEX one_consent_to_pick_from_per_user ON pending_connections (user_id) WHERE aim = 'PICK';

-- What a consent found stays when it becomes an account; so the region is kept here, and nothing goes with the pending
-- connection by itself.
ALTER TABLE discoveries DROP CONSTRAINT discoveries_account_id_fkey, ADD COLUMN region text CHECK (region IN ('NA', 'EU', 'FE'));
UPDATE discoveries d SET region = (SELECT region FROM pending_connections p WHERE p.account_id = d.account_id);
ALTER TABLE discoveries ALTER COLUMN region SET NOT NULL;

ALTER TABLE discovered_profiles DROP CONSTRAINT discovered_profiles_account_id_fkey,
    -- Seen by programs. A profile is bound to one account of the installation at most, the one it had first (CALL-6).
    ADD COLUMN bound boolean NOT NULL DEFAULT false;
CREATE UNIQUE INDEX bound_to_one_account ON discovered_profiles (profile_id) WHERE bound;

INSERT INTO discoveries (account_id, host, state, region)
SELECT account_id, host, 'ANSWERED', region FROM accounts, unnest(ARRAY['NA', 'EU', 'FE']) AS host;
INSERT INTO discovered_profiles
    (account_id, profile_id, host, country_code, currency_code, timezone, marketplace_id, advertiser_id, type, name, bound)
SELECT account_id, profile_id, region, country_code, currency_code, timezone, marketplace_id, advertiser_id, type, name, true
FROM connections;

ALTER TABLE audit_lines DROP CONSTRAINT audit_lines_actor_check,
    ADD CHECK (actor IN ('PERSON', 'OPERATOR', 'PROGRAM', 'GUEST'));
