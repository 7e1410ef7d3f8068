-- Whatever a node works on alone carries a fence: it grows each time the row is taken, every write names it, and a node
-- that wakes up after its lease is gone names an old one.

ALTER TABLE authorizations ADD COLUMN fence bigint NOT NULL DEFAULT 0;

-- The number of the attempt was the fence, and started over when somebody asked for a new try.
ALTER TABLE discoveries ADD COLUMN fence bigint NOT NULL DEFAULT 0;
-- As in sync_runs: when it may be claimed, after a pause or when a lease is over. Null once it was answered or given up.
ALTER TABLE discoveries ALTER COLUMN due_at DROP NOT NULL;
UPDATE discoveries SET due_at = NULL WHERE state <> 'ASKING';
ALTER TABLE discoveries ADD CONSTRAINT only_what_is_asked_is_due CHECK ((state = 'ASKING') = (due_at IS NOT NULL));
DROP INDEX discoveries_that_are_due;
CREATE INDEX discoveries_that_are_due ON discoveries (due_at) WHERE due_at IS NOT NULL;

-- Who renews the access token of an account. A row outlives the secrets: a fence must never start over.
CREATE TABLE token_refreshes (
    account_id uuid   PRIMARY KEY,
    fence      bigint NOT NULL DEFAULT 0,
    -- Null while nobody is at it.
    held_until timestamptz
);
