-- What stands on every page is found without reading all that its owner has: the first connections of each account by name, what
-- was disconnected last, links with news; and what is not ready yet. Of all owners those few that fail are found without the many that do not. Nobody need wait for these indexes; what was broken off
-- stands there, invalid, and is made anew.
DROP INDEX CONCURRENTLY IF EXISTS connections_by_name;
CREATE INDEX CONCURRENTLY connections_by_name ON connections (account_id, lower(name), country_code, profile_id);
DROP INDEX CONCURRENTLY IF EXISTS connections_of_account;
DROP INDEX CONCURRENTLY IF EXISTS connections_not_ready;
CREATE INDEX CONCURRENTLY connections_not_ready ON connections (account_id) WHERE stage < 3;
DROP INDEX CONCURRENTLY IF EXISTS former_connections_newest;
CREATE INDEX CONCURRENTLY former_connections_newest ON former_connections (owner_id, disconnected_at DESC);
DROP INDEX CONCURRENTLY IF EXISTS connect_links_newest_news;
CREATE INDEX CONCURRENTLY connect_links_newest_news ON connect_links (owner_id, authorized_at DESC)
    WHERE state = 'AUTHORIZED' AND NOT known_to_owner;
DROP INDEX CONCURRENTLY IF EXISTS connect_links_with_news;
DROP INDEX CONCURRENTLY IF EXISTS sync_runs_that_fail;
CREATE INDEX CONCURRENTLY sync_runs_that_fail ON sync_runs (queued_at, run_id) WHERE failures > 0 AND due_at < 'infinity';
DROP INDEX CONCURRENTLY IF EXISTS connect_links_that_failed;
CREATE INDEX CONCURRENTLY connect_links_that_failed ON connect_links (made_at, link_id) WHERE state = 'FAILED';
