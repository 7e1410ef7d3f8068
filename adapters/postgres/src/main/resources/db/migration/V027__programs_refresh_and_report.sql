-- When the profiles of a consent were last asked for anew, so that programs do not have Amazon asked all the time.
ALTER TABLE discoveries ADD COLUMN asked_at timestamptz NOT NULL DEFAULT '-infinity';

-- What programs and agents say of how it went (section 16). A message of a person's has none of it.
ALTER TABLE inbox_messages
    ADD COLUMN skill     text CHECK (length(skill) BETWEEN 1 AND 100),
    ADD COLUMN sentiment text CHECK (sentiment IN ('POSITIVE', 'NEUTRAL', 'NEGATIVE')),
    ADD COLUMN category  text CHECK (category IN ('BUG', 'COMPLAINT', 'SUGGESTION', 'OTHER')),
    ADD CONSTRAINT feedback_is_whole CHECK (
        (sentiment IS NULL) = (category IS NULL) AND (skill IS NULL OR sentiment IS NOT NULL));
