-- Since when and when last a mail server did not take a letter; what failed before it was asked says nothing of it. Whoever sends
-- letters locks them before alarms, and so is it here.
ALTER TABLE letters
    ADD COLUMN refused_since timestamptz,
    ADD COLUMN refused_at    timestamptz;

-- The mail server may take nothing from us without saying that it is about us: one more alarm. Which there are is the program's.
ALTER TABLE alarms
    DROP CONSTRAINT alarms_alarm_check,
    ADD CONSTRAINT alarms_alarm_check CHECK (alarm ~ '^[A-Z_]{1,40}$');
