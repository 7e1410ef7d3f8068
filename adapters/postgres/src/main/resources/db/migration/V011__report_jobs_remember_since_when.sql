-- Since when a report is in its state: asked for then, as before, or found to be made then.
ALTER TABLE report_jobs RENAME COLUMN requested_at TO since;
UPDATE report_jobs SET since = now() WHERE since IS NULL OR state = 'GENERATED';
ALTER TABLE report_jobs ALTER COLUMN since SET DEFAULT now(), ALTER COLUMN since SET NOT NULL;

-- How often a report that waits to be asked for was asked for in vain.
ALTER TABLE report_jobs ADD COLUMN refusals integer NOT NULL DEFAULT 0;
