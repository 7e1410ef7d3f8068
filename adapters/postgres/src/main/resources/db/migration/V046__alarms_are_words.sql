-- The mail server may take nothing from us without saying that it is about us: one more alarm. Which there are is the program's.
ALTER TABLE alarms
    DROP CONSTRAINT alarms_alarm_check,
    ADD CONSTRAINT alarms_alarm_check CHECK (alarm ~ '^[A-Z_]{1,40}$');
