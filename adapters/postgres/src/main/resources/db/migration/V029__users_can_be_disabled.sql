-- Somebody who may not sign in for now; what they have stays (section 17).
ALTER TABLE users ADD COLUMN disabled boolean NOT NULL DEFAULT false;
