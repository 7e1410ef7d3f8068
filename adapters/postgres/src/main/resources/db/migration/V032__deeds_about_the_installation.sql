-- Some deeds are about nobody in particular, but about the whole installation.
ALTER TABLE audit_lines ALTER COLUMN user_id DROP NOT NULL;
