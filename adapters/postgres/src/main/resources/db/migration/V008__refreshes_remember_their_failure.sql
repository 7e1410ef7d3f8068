-- Whoever waited for a refresh that failed gets its failure instead of asking Amazon the same again, on whatever node: it
-- counts for those who began before it, which the fence tells. The fence is that of the lease it was tried under.
ALTER TABLE token_refreshes
    ADD COLUMN failed_fence              bigint,
    ADD COLUMN failed_kind               text,
    -- Null where Amazon did not say how long to leave it alone.
    ADD COLUMN failed_retry_after_millis bigint,
    ADD CONSTRAINT a_failure_has_a_kind CHECK ((failed_fence IS NULL) = (failed_kind IS NULL)),
    ADD CONSTRAINT only_a_failure_asks_for_a_pause CHECK (failed_retry_after_millis IS NULL OR failed_fence IS NOT NULL);
