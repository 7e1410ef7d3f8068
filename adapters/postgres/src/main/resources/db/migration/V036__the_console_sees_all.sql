-- Amazon may refuse our whole application, and the mail server whatever comes from us: alarms that concern everyone.
ALTER TABLE alarms
    DROP CONSTRAINT alarms_alarm_check,
    ADD CONSTRAINT alarms_alarm_check CHECK (alarm IN 
        ('MANY_REFUSED', 'CLIENT_REJECTED_NA', 'CLIENT_REJECTED_EU', 'CLIENT_REJECTED_FE', 'MAIL_REFUSED'));

-- Lists over all owners are read from their newest end, page by page.
CREATE INDEX sync_runs_by_time ON sync_runs (queued_at, run_id);
CREATE INDEX connect_links_by_time ON connect_links (made_at, link_id);
CREATE INDEX api_keys_by_time ON api_keys (made_at, key_id);
CREATE INDEX invitations_by_time ON invitations (made_at, user_id) WHERE state = 'OPEN';
