-- What somebody is told of in the product. The names are those of then.
CREATE TABLE notices (
    notice_number bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    told_user_id  uuid        NOT NULL REFERENCES users ON DELETE CASCADE,
    event_id      uuid        NOT NULL,
    topic         text        NOT NULL CHECK (topic ~ '^[A-Z_]{1,40}$'),
    occurred_at   timestamptz NOT NULL,
    user_id       uuid,
    account_id    uuid,
    profile_id    bigint,
    account_name  text,
    profile_name  text,
    facts         jsonb       NOT NULL CHECK (octet_length(facts::text) <= 1000),
    read_at       timestamptz,
    UNIQUE (told_user_id, event_id)
);
CREATE INDEX notices_newest ON notices (told_user_id, notice_number DESC);
CREATE INDEX notices_unread ON notices (told_user_id) WHERE read_at IS NULL;
CREATE INDEX notices_by_age ON notices (occurred_at);

-- Of what somebody does not want to be told in the product, or by mail; null: as everybody is told by default.
ALTER TABLE users
    ADD COLUMN told_in_product text[],
    ADD COLUMN told_by_mail    text[];

-- What is on its way to mail boxes, or was. A link in it is with the vault, under the letter's id, and only until it is sent.
CREATE TABLE letters (
    letter_id     uuid        PRIMARY KEY,
    kind          text        NOT NULL CHECK (kind ~ '^[A-Z_]{1,40}$'),
    recipient     text        NOT NULL CHECK (length(recipient) <= 254),
    language      text        NOT NULL CHECK (language ~ '^[a-z]{2}$'),
    particulars   jsonb       NOT NULL CHECK (octet_length(particulars::text) <= 2000),
    state         text        NOT NULL CHECK (state IN ('WAITING', 'SENT', 'GIVEN_UP')),
    made_at       timestamptz NOT NULL,
    due_at        timestamptz CHECK ((state = 'WAITING') = (due_at IS NOT NULL)),
    held_until    timestamptz,
    fence         bigint      NOT NULL DEFAULT 0,
    attempts      integer     NOT NULL DEFAULT 0,
    tried_at      timestamptz,
    trouble       text        CHECK (length(trouble) <= 500)
);
CREATE INDEX letters_due ON letters (due_at) WHERE state = 'WAITING';
CREATE INDEX letters_given_up ON letters (tried_at DESC) WHERE state = 'GIVEN_UP';
CREATE INDEX letters_by_age ON letters (made_at);
