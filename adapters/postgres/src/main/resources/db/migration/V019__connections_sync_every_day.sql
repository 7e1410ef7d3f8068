-- When a connection is due for its next run (SYNC-4). Null until its first run has ended.
ALTER TABLE connections ADD COLUMN next_sync_at timestamptz;
CREATE INDEX connections_by_next_sync ON connections (next_sync_at) WHERE next_sync_at IS NOT NULL;

-- Those of before are due at once, a few at a time; those whose first run is open, when that ends.
UPDATE connections SET next_sync_at = now() + random() * interval '30 minutes'
WHERE NOT EXISTS (SELECT FROM sync_runs r WHERE r.profile_id = connections.profile_id AND r.due_at IS NOT NULL);

-- Why a run is there, and whether it asks for the long window: that is due once a week.
ALTER TABLE sync_runs ADD COLUMN kind text NOT NULL DEFAULT 'FIRST' CHECK (kind IN ('FIRST', 'DAILY', 'ASKED'));
ALTER TABLE sync_runs ADD COLUMN deep boolean NOT NULL DEFAULT false;
CREATE INDEX sync_runs_of_profile ON sync_runs (profile_id, queued_at);
