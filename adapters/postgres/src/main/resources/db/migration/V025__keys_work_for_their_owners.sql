-- What programs show to work for a user. A key that is revoked is gone, and so is what depends on it.
CREATE TABLE api_keys (
    key_id       uuid        PRIMARY KEY,
    key_hash     text        NOT NULL UNIQUE,
    owner_id     uuid        NOT NULL REFERENCES users ON DELETE CASCADE,
    name         text        NOT NULL,
    -- Not a list: a scope that an older program does not know gives nothing.
    scopes       text[]      NOT NULL CHECK (cardinality(scopes) > 0),
    -- Null: all of the owner's.
    profiles     bigint[]    CHECK (profiles IS NULL OR NOT 'TOKENS_READ' = ANY (scopes)),
    made_at      timestamptz NOT NULL,
    -- Null: it does not end by itself.
    expires_at   timestamptz,
    last_used_at timestamptz
);
CREATE INDEX api_keys_by_owner ON api_keys (owner_id);

-- A form that made a key and is sent again, from a browser that was left open, must not make it once more.
CREATE TABLE revoked_api_keys (
    key_hash text PRIMARY KEY
);

ALTER TABLE audit_lines
    ADD COLUMN actor_key_id uuid,
    ADD COLUMN key_id       uuid,
    DROP CONSTRAINT audit_lines_actor_check,
    DROP CONSTRAINT audit_lines_check,
    DROP CONSTRAINT audit_lines_via_check,
    ADD CHECK (actor IN ('PERSON', 'KEY', 'OPERATOR', 'PROGRAM', 'GUEST')),
    ADD CONSTRAINT who_is_somebody_is_named CHECK ((actor IN ('PERSON', 'KEY')) = (actor_id IS NOT NULL)),
    ADD CONSTRAINT a_key_is_named CHECK ((actor = 'KEY') = (actor_key_id IS NOT NULL)),
    ADD CHECK (via IN ('WEB', 'API', 'COMMAND_LINE', 'NODE'));
