-- Whether the owner was told of the success of a link, and said that they know (AUTH-5). Of those before, the list tells.
ALTER TABLE connect_links ADD COLUMN known_to_owner boolean NOT NULL DEFAULT false;
UPDATE connect_links SET known_to_owner = true WHERE state = 'AUTHORIZED';
CREATE INDEX connect_links_with_news ON connect_links (owner_id) WHERE state = 'AUTHORIZED' AND NOT known_to_owner;

-- More is picked for an account by its own address now; a waiting consent is never that of an account.
DELETE FROM pending_connections WHERE account_id IN (SELECT account_id FROM accounts);
