-- Until when the code that came back is good; then it is destroyed, whether somebody comes for it or not (CALL-2).
ALTER TABLE authorizations ADD COLUMN code_until timestamptz;
UPDATE authorizations SET code_until = expires_at + interval '5 minutes' WHERE status IN ('RECEIVED', 'EXCHANGING');
CREATE INDEX authorizations_with_code ON authorizations (code_until) WHERE status IN ('RECEIVED', 'EXCHANGING');

-- A host that failed may be asked again by itself (CALL-4).
ALTER TABLE discoveries
    DROP CONSTRAINT only_what_is_asked_is_due,
    ADD CONSTRAINT what_is_asked_is_due CHECK (state <> 'ASKING' OR due_at IS NOT NULL),
    ADD CONSTRAINT what_answered_is_not_due CHECK (state <> 'ANSWERED' OR due_at IS NULL);
