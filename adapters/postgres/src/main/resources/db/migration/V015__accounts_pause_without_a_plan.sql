-- Since when its owner has had no active plan, as far as we noticed: nothing is loaded, and nobody is asked for its profiles.
-- Null: it is not paused. What rests in sync_runs and discoveries is due at 'infinity' (PLAN-2).
ALTER TABLE accounts ADD COLUMN paused_at timestamptz;
CREATE INDEX accounts_that_are_paused ON accounts (paused_at) WHERE paused_at IS NOT NULL;

ALTER TABLE discoveries DROP CONSTRAINT what_answered_is_not_due;
