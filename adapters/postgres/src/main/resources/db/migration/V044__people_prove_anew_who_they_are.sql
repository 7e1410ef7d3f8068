-- Whether whoever left is to be asked anew who they are, before a dangerous act, instead of linking.
ALTER TABLE sign_on_attempts ADD COLUMN confirms boolean NOT NULL DEFAULT false;
