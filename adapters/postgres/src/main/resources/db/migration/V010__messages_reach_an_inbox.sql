-- What people write to whoever runs the installation (HELP-1). Messages refer to users, accounts and profiles without a
-- foreign key, because they stay when those are gone. Tokens are masked before a message comes here.
CREATE TABLE inbox_messages (
    message_number integer     GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sent_at        timestamptz NOT NULL,
    -- Either somebody who is signed in, or a stranger at a network address.
    user_id        uuid,
    sent_from      text        CHECK (length(sent_from) BETWEEN 1 AND 100),
    content        text        NOT NULL CHECK (length(content) BETWEEN 1 AND 4000),
    amazon_email   text        CHECK (length(amazon_email) <= 254),
    code           text        CHECK (code ~ '^[a-z_]{1,40}$'),
    reference      text        CHECK (reference ~ '^[0-9A-Z]{6,20}$'),
    account_id     uuid,
    profile_id     bigint,
    CONSTRAINT a_message_has_one_sender CHECK ((user_id IS NULL) = (sent_from IS NOT NULL)),
    CONSTRAINT a_place_is_an_accounts_profile CHECK ((account_id IS NULL) = (profile_id IS NULL))
);

-- For counting what one sender sent of late.
CREATE INDEX inbox_messages_of_a_user ON inbox_messages (user_id, sent_at) WHERE user_id IS NOT NULL;
CREATE INDEX inbox_messages_of_an_address ON inbox_messages (sent_from, sent_at) WHERE sent_from IS NOT NULL;
