-- Whether the login behind a profile may edit its campaigns or only view them (PICK-1). What was found before counts as
-- viewed until its account is asked for again, within a day.
ALTER TABLE discovered_profiles ADD COLUMN access text NOT NULL DEFAULT 'VIEW' CHECK (access IN ('EDIT', 'VIEW'));
ALTER TABLE discovered_profiles ALTER COLUMN access DROP DEFAULT;

ALTER TABLE connections ADD COLUMN access text NOT NULL DEFAULT 'VIEW' CHECK (access IN ('EDIT', 'VIEW'));
ALTER TABLE connections ALTER COLUMN access DROP DEFAULT;
