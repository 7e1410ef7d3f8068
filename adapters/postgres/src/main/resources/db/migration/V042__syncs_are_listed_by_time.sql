-- Syncs of all owners are read from their newest end, page by page. Whoever syncs meanwhile need not wait for this index; what
-- was broken off stands there, invalid, and is made anew.
DROP INDEX IF EXISTS sync_runs_by_time;
CREATE INDEX CONCURRENTLY sync_runs_by_time ON sync_runs (queued_at, run_id);
