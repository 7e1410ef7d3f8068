-- Why somebody who runs the installation did it, in their own words; what looks like a secret is masked before it comes here.
ALTER TABLE audit_lines ADD COLUMN reason text CHECK (length(reason) BETWEEN 2 AND 500);
