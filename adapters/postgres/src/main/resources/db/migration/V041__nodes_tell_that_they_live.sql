-- The processes that work on this database: each says every few seconds that it is still there, and takes its row along when
-- it stops. One that is silent stays for a day, so that somebody sees that it went without a word.
CREATE TABLE nodes (
    node_id    uuid        PRIMARY KEY,
    name       text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    version    text        NOT NULL CHECK (length(version) BETWEEN 1 AND 100),
    java       text        NOT NULL CHECK (length(java) BETWEEN 1 AND 100),
    master_key text        NOT NULL CHECK (length(master_key) BETWEEN 1 AND 100),
    started_at timestamptz NOT NULL,
    seen_at    timestamptz NOT NULL
);
