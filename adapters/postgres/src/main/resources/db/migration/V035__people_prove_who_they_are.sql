-- When whoever uses a session last proved who they are. Null: only half a session, of somebody whose second factor is still to
-- be shown.
ALTER TABLE sessions ADD COLUMN proved_at timestamptz;
UPDATE sessions SET proved_at = opened_at;

-- By what its user came in: what that was may be taken away from them, and the session with it.
ALTER TABLE sessions ADD COLUMN way text NOT NULL DEFAULT 'PASSWORD'
    CHECK (way IN ('PASSWORD', 'SIGN_ON', 'INVITATION', 'CLICK'));

-- Whoever came by single sign-on has none.
ALTER TABLE users ALTER COLUMN password_hash DROP NOT NULL;

-- What somebody shows besides their password. The seed of the codes lies sealed, under the user's own data key.
CREATE TABLE second_factors (
    user_id      uuid        PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    began_at     timestamptz NOT NULL,
    -- The session, by the hash of its token, in which the seed can be seen until it is proved.
    began_in     text        NOT NULL,
    -- Null: being set up, and not asked for yet.
    confirmed_at timestamptz,
    -- The half minute of the last code that was taken; neither it nor an earlier one is taken again.
    last_step    bigint      NOT NULL DEFAULT 0
);

-- For whoever lost their phone; each works once, and is gone then.
CREATE TABLE recovery_codes (
    user_id   uuid NOT NULL REFERENCES second_factors ON DELETE CASCADE,
    code_hash text NOT NULL,
    PRIMARY KEY (user_id, code_hash)
);

-- Who is whom at a provider of single sign-on: by what never changes there, not by an address.
CREATE TABLE identities (
    issuer    text        NOT NULL,
    subject   text        NOT NULL,
    user_id   uuid        NOT NULL REFERENCES users ON DELETE CASCADE,
    linked_at timestamptz NOT NULL,
    PRIMARY KEY (issuer, subject),
    UNIQUE (user_id, issuer)
);

-- Browsers that left for the provider and are not back yet. Each comes back once.
CREATE TABLE sign_on_attempts (
    state_hash   text        PRIMARY KEY,
    browser_hash text        NOT NULL,
    -- Who links; nobody yet for whoever signs in.
    user_id      uuid        REFERENCES users ON DELETE CASCADE,
    next         text        NOT NULL,
    ends_at      timestamptz NOT NULL
);
CREATE INDEX sign_on_attempts_by_end ON sign_on_attempts (ends_at);
