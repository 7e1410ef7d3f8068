-- The keys that data keys may still be wrapped by, beside the one of the installation, until a rotation is done (VAULT-1).
CREATE TABLE retiring_master_keys (
    master_key_id text PRIMARY KEY
);
