-- Which profile each user chose to look at last, in whatever browser (DASH-3). It may not be connected any more.
CREATE TABLE chosen_profiles (
    user_id    uuid   PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    profile_id bigint NOT NULL
);
