-- An alarm whose cause nobody meets any more ends.
ALTER TABLE alarms
    ADD COLUMN seen_at timestamptz NOT NULL DEFAULT now();
