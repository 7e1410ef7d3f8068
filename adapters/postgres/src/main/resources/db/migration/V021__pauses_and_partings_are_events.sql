-- Each state that a connection comes into or leaves is told to whoever listens.
ALTER TABLE events
    DROP CONSTRAINT events_kind_check,
    ADD CONSTRAINT events_kind_check CHECK (kind IN
        ('FIRST_SYNC_DONE', 'SYNC_FAILING', 'EXPIRING', 'EXPIRED', 'REVOKED', 'ACCESS_LOST', 'PAUSED', 'RECOVERED',
         'DISCONNECTED'));
