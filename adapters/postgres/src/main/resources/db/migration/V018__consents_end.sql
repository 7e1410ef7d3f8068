-- How a consent ended, until there is a new one; and how many days were left when its owner was last told (RECO-2, RECO-4).
ALTER TABLE accounts
    ALTER COLUMN consented_at DROP NOT NULL,
    ADD COLUMN consent_end text CHECK (consent_end IN ('EXPIRED', 'REVOKED')),
    ADD COLUMN warned_days smallint;
CREATE INDEX accounts_by_age_of_consent ON accounts (consented_at) WHERE consent_end IS NULL;

-- What a connection is in by itself; what its account is in stands there.
ALTER TABLE connections DROP CONSTRAINT connections_status_check, DROP CONSTRAINT connections_check1;
UPDATE accounts SET consent_end = 'REVOKED'
WHERE account_id IN (SELECT account_id FROM connections WHERE problem = 'CONSENT_ENDED');
UPDATE connections SET status =
    CASE WHEN problem = 'ACCESS_LOST' THEN 'ACCESS_LOST' WHEN problem = 'CONSENT_ENDED' AND stage = 3 THEN 'CONNECTED' ELSE status END
WHERE problem IS NOT NULL;
ALTER TABLE connections
    DROP COLUMN problem,
    ADD CONSTRAINT connections_status_check
        CHECK (status IN ('FIRST_SYNC', 'CONNECTED', 'STALE', 'SYNC_ERROR', 'ACCESS_LOST'));
CREATE INDEX connections_by_last_success ON connections (last_sync_at) WHERE status = 'CONNECTED';

-- Amazon refused the refresh token, and has not granted anything since; when it last granted anything.
ALTER TABLE token_refreshes
    ADD COLUMN refused_first timestamptz,
    ADD COLUMN refused_last  timestamptz,
    ADD COLUMN granted_at    timestamptz,
    ADD CONSTRAINT who_is_refused_was_refused_first CHECK ((refused_first IS NULL) = (refused_last IS NULL));
CREATE INDEX token_refreshes_that_were_refused ON token_refreshes (refused_last) WHERE refused_last IS NOT NULL;
CREATE INDEX token_refreshes_by_grant ON token_refreshes (granted_at);

-- What is wrong with the installation as a whole.
CREATE TABLE alarms (
    alarm text        PRIMARY KEY CHECK (alarm IN ('MANY_REFUSED')),
    since timestamptz NOT NULL
);

ALTER TABLE events
    DROP CONSTRAINT events_kind_check,
    ADD CONSTRAINT events_kind_check CHECK (kind IN
        ('FIRST_SYNC_DONE', 'SYNC_FAILING', 'EXPIRING', 'EXPIRED', 'REVOKED', 'ACCESS_LOST', 'RECOVERED'));
