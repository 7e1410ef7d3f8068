-- Programs of others name an account by a number (section 13). It tells nothing, and opens nothing.
ALTER TABLE accounts ADD COLUMN authorization_number bigint GENERATED ALWAYS AS IDENTITY UNIQUE;

-- What a key gets instead of a token. It goes with the key, whose owner may be gone, and with the account.
CREATE TABLE token_handles (
    handle_hash text        PRIMARY KEY,
    key_id      uuid        NOT NULL REFERENCES api_keys ON DELETE CASCADE,
    account_id  uuid        NOT NULL REFERENCES accounts ON DELETE CASCADE,
    ends_at     timestamptz NOT NULL
);
CREATE INDEX token_handles_by_key ON token_handles (key_id, ends_at);
CREATE INDEX token_handles_by_account ON token_handles (account_id);
