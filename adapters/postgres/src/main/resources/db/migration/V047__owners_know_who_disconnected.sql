-- Whether an administrator took the connection away in its owner's place (RECO-1); of those before it is not known any more.
ALTER TABLE former_connections ADD COLUMN by_admin boolean NOT NULL DEFAULT false;
