-- A form that is sent again makes the same link; these were made already, and are not made once more whatever became of them.
-- As the audit, it is kept for good: a row for each time that an administrator made a link.
CREATE TABLE made_links (
    link_hash text PRIMARY KEY
);
INSERT INTO made_links SELECT link_hash FROM invitations UNION SELECT link_hash FROM password_resets;
