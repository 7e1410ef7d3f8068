-- Whoever runs the installation marks what they have seen to (section 16). Who did it stays when that user is gone.
ALTER TABLE inbox_messages
    ADD COLUMN settled_at timestamptz,
    ADD COLUMN settled_by uuid,
    ADD CONSTRAINT who_settled_it_is_known CHECK ((settled_at IS NULL) = (settled_by IS NULL));

CREATE INDEX inbox_messages_to_see_to ON inbox_messages (message_number) WHERE settled_at IS NULL;
