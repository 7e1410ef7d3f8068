-- Amazon may refuse our whole application, and the mail server whatever comes from us: alarms that concern everyone.
ALTER TABLE alarms
    DROP CONSTRAINT alarms_alarm_check,
    ADD CONSTRAINT alarms_alarm_check CHECK (alarm IN 
        ('MANY_REFUSED', 'CLIENT_REJECTED_NA', 'CLIENT_REJECTED_EU', 'CLIENT_REJECTED_FE', 'MAIL_REFUSED'));

-- Lists over all owners are read from their newest end, page by page. That of syncs, the longest, is indexed in V042.
CREATE INDEX connect_links_by_time ON connect_links (made_at, link_id);
CREATE INDEX api_keys_by_time ON api_keys (made_at, key_id);
CREATE INDEX invitations_by_time ON invitations (made_at, user_id) WHERE state = 'OPEN';

-- What is shown of a connection follows from two halves: how it is itself, and whether its account stands out. Most accounts
-- don't, so that pages and counts over all connections go down an index, and look at the few that do.
ALTER TABLE accounts ADD COLUMN standing text GENERATED ALWAYS AS (
    CASE WHEN paused_at IS NOT NULL THEN 'PAUSED_PLAN'
         WHEN consent_end IS NOT NULL THEN consent_end
         WHEN warned_days <= 30 THEN 'EXPIRING' END) STORED;
CREATE INDEX accounts_that_stand_out ON accounts (standing) WHERE standing IS NOT NULL;
ALTER TABLE connections ADD COLUMN own_status text GENERATED ALWAYS AS (
    CASE WHEN status = 'FIRST_SYNC' AND (stage = 3 OR data_through IS NOT NULL) THEN 'CONNECTED' ELSE status END) STORED;
CREATE INDEX connections_by_status ON connections (own_status, profile_id) INCLUDE (account_id, region, country_code, status);
