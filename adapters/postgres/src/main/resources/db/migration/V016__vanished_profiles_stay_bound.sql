-- A profile that Amazon no longer lists stays bound to its account while it is connected, for it may come back (PICK-7).
ALTER TABLE discovered_profiles ADD COLUMN listed boolean NOT NULL DEFAULT true;

-- Hosts of accounts are asked again once a day; all of them at once would be many.
UPDATE discoveries SET due_at = now() + random() * interval '1 day'
WHERE due_at IS NULL AND account_id IN (SELECT account_id FROM accounts);
