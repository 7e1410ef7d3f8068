-- Each statement is a transaction of its own, so that deeds that are audited need not wait for all of it; whatever was broken off
-- can be repeated.

-- The lines that were there before their queue: every later one is queued by the trigger. Nobody seals before this is done.
INSERT INTO audit_unsealed
SELECT line_number, occurred_at FROM audit_lines AS line
WHERE NOT EXISTS (SELECT FROM audit_seals WHERE line_number = line.line_number AND line_at = line.occurred_at)
ON CONFLICT DO NOTHING;

-- What people look for in the audit: whom it is about, who did it, what was done, by what kind of doer. The newest come first.
-- Month by month and index by index: who writes waits for one of the current month at the most.
DO $$
DECLARE
    wanted CONSTANT text[] := ARRAY[
        ['user', '(user_id, line_number)'],
        ['doer', '(actor_id, line_number)'],
        ['account', '(account_id, line_number)'],
        ['profile', '(profile_id, line_number) WHERE profile_id IS NOT NULL'],
        ['deed', '(deed, line_number)'],
        ['kind', '(actor, line_number)']];
    index text[];
    month regclass;
    filled boolean;
BEGIN
    FOREACH index SLICE 1 IN ARRAY wanted LOOP
        EXECUTE format('CREATE INDEX IF NOT EXISTS audit_lines_by_%s ON ONLY audit_lines %s', index[1], index[2]);
        COMMIT;
    END LOOP;
    FOR month IN SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'audit_lines'::regclass ORDER BY 1 LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %s)', month) INTO filled;
        FOREACH index SLICE 1 IN ARRAY wanted LOOP
            EXECUTE format('CREATE INDEX IF NOT EXISTS %1$s_by_%2$s ON %1$s %3$s', month, index[1], index[2]);
            EXECUTE format('ALTER INDEX audit_lines_by_%1$s ATTACH PARTITION %2$s_by_%1$s', index[1], month);
            IF filled THEN
                COMMIT;
            END IF;
        END LOOP;
    END LOOP;
END $$;
