-- What people say of themselves; where nothing is said, their browser decides.
ALTER TABLE users
    ADD COLUMN personal_name text CHECK (length(personal_name) BETWEEN 1 AND 100),
    ADD COLUMN language      text CHECK (language ~ '^[a-z]{2}$'),
    ADD COLUMN zone          text CHECK (length(zone) BETWEEN 1 AND 64);

-- The console lists some of ten thousand, by address.
CREATE INDEX users_in_order ON users (email COLLATE "C");

-- People see in which browsers they are signed in, and end one without knowing its secret.
ALTER TABLE sessions
    ADD COLUMN session_id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
    ADD COLUMN browser    text NOT NULL DEFAULT '' CHECK (length(browser) <= 100);
CREATE INDEX sessions_by_user ON sessions (user_id);

-- Whoever was asked to join is no user yet; the id is the one they will have.
CREATE TABLE invitations (
    user_id   uuid        PRIMARY KEY,
    email     text        NOT NULL CHECK (email = lower(email)),
    role      text        NOT NULL CHECK (role IN ('SELLER', 'MANAGER', 'ADMIN')),
    link_hash text        NOT NULL UNIQUE,
    made_by   uuid        NOT NULL,
    made_at   timestamptz NOT NULL,
    ends_at   timestamptz NOT NULL CHECK (ends_at > made_at),
    state     text        NOT NULL CHECK (state IN ('OPEN', 'ACCEPTED', 'REVOKED'))
);
CREATE UNIQUE INDEX invitations_open_once ON invitations (email) WHERE state = 'OPEN';

-- One that an admin made, and one that somebody asked for who was not signed in: neither ends the other.
CREATE TABLE password_resets (
    user_id   uuid        NOT NULL REFERENCES users ON DELETE CASCADE,
    asked     boolean     NOT NULL,
    link_hash text        NOT NULL UNIQUE,
    made_at   timestamptz NOT NULL,
    ends_at   timestamptz NOT NULL CHECK (ends_at > made_at),
    used_at   timestamptz,
    PRIMARY KEY (user_id, asked)
);

-- How often it was tried in vain to get in: by whom, only as a hash.
CREATE TABLE attempts (
    kind          text        NOT NULL,
    subject       text        NOT NULL,
    count         integer     NOT NULL CHECK (count >= 0),
    last_at       timestamptz NOT NULL,
    blocked_until timestamptz NOT NULL,
    PRIMARY KEY (kind, subject)
);
CREATE INDEX attempts_by_age ON attempts (last_at);

-- Browsers in which somebody signed in before, by the hash of what each shows.
CREATE TABLE known_browsers (
    browser_hash text        NOT NULL,
    user_id      uuid        NOT NULL REFERENCES users ON DELETE CASCADE,
    seen_at      timestamptz NOT NULL,
    PRIMARY KEY (browser_hash, user_id)
);
CREATE INDEX known_browsers_by_user ON known_browsers (user_id);
CREATE INDEX known_browsers_by_age ON known_browsers (seen_at);
