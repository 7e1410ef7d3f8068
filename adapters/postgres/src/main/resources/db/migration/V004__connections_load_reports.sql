-- A profile is connected at most once in the whole installation.
CREATE TABLE connections (
    profile_id     bigint      PRIMARY KEY,
    account_id     uuid        NOT NULL REFERENCES accounts,
    region         text        NOT NULL CHECK (region IN ('NA', 'EU', 'FE')),
    country_code   text        NOT NULL,
    currency_code  text        NOT NULL,
    timezone       text        NOT NULL,
    marketplace_id text        NOT NULL,
    advertiser_id  text        NOT NULL,
    type           text        NOT NULL CHECK (type IN ('SELLER', 'VENDOR')),
    name           text        NOT NULL,
    -- 0 OAUTH, 1 GENERATING_REPORTS, 2 PROCESSING, 3 READY: a number, because stages only move forward.
    stage          smallint    NOT NULL CHECK (stage BETWEEN 0 AND 3),
    stage_since    timestamptz NOT NULL,
    reports_done   integer     NOT NULL CHECK (reports_done BETWEEN 0 AND reports_total),
    reports_total  integer     NOT NULL,
    status         text        NOT NULL CHECK (status IN ('FIRST_SYNC', 'CONNECTED', 'SYNC_ERROR')),
    problem        text        CHECK ((status = 'SYNC_ERROR') = (problem IS NOT NULL)),
    last_sync_at   timestamptz,
    data_through   date,
    version        bigint      NOT NULL DEFAULT 0
);
CREATE INDEX connections_of_account ON connections (account_id);

CREATE TABLE sync_runs (
    run_id      uuid        PRIMARY KEY,
    profile_id  bigint      NOT NULL REFERENCES connections ON DELETE CASCADE,
    queued_at   timestamptz NOT NULL,
    -- When it may be claimed: after a pause, or when the lease of whoever works on it is over. Null once it ended.
    due_at      timestamptz,
    fence       bigint      NOT NULL DEFAULT 0,
    failures    integer     NOT NULL DEFAULT 0,
    finished_at timestamptz,
    reason      text,
    CHECK ((due_at IS NULL) = (finished_at IS NOT NULL))
);
CREATE INDEX sync_runs_that_are_due ON sync_runs (due_at) WHERE due_at IS NOT NULL;
CREATE UNIQUE INDEX one_open_run_per_profile ON sync_runs (profile_id) WHERE due_at IS NOT NULL;

CREATE TABLE report_jobs (
    run_id       uuid        NOT NULL REFERENCES sync_runs ON DELETE CASCADE,
    number       integer     NOT NULL,
    type         text        NOT NULL,
    from_day     date        NOT NULL,
    to_day       date        NOT NULL CHECK (to_day >= from_day),
    state        text        NOT NULL CHECK (state IN ('WAITING', 'REQUESTED', 'GENERATED', 'LOADED', 'FAILED')),
    attempt      integer     NOT NULL,
    report_id    text,
    requested_at timestamptz,
    rows         bigint,
    reason       text,
    PRIMARY KEY (run_id, number)
);

-- Rows belong to the owner they were loaded for as well as to the profile (SYNC-5).
CREATE TABLE campaign_days (
    profile_id      bigint  NOT NULL,
    owner_id        uuid    NOT NULL REFERENCES users,
    day             date    NOT NULL,
    campaign_id     bigint  NOT NULL,
    campaign_name   text    NOT NULL,
    campaign_status text    NOT NULL,
    impressions     bigint  NOT NULL,
    clicks          bigint  NOT NULL,
    cost            numeric NOT NULL,
    orders          bigint  NOT NULL,
    sales           numeric NOT NULL,
    PRIMARY KEY (profile_id, owner_id, day, campaign_id)
);

-- Days that were loaded, also those for which Amazon had no rows.
CREATE TABLE covered_days (
    profile_id bigint NOT NULL,
    owner_id   uuid   NOT NULL REFERENCES users,
    day        date   NOT NULL,
    PRIMARY KEY (profile_id, owner_id, day)
);
