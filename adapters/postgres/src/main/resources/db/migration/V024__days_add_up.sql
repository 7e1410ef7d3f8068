-- What the campaigns of a day add up to: a page about a year reads a row per day and ad product, not every campaign (DASH-1).
-- Written with the rows themselves, so that the sums and the campaigns never contradict each other.
ALTER TABLE coverage
    ADD COLUMN impressions bigint,
    ADD COLUMN clicks      bigint,
    ADD COLUMN cost        numeric,
    ADD COLUMN orders      bigint,
    ADD COLUMN sales       numeric;

UPDATE coverage SET impressions = 0, clicks = 0, cost = 0, orders = 0, sales = 0
WHERE rows IS NOT NULL AND report_type LIKE '%\_CAMPAIGNS';

UPDATE coverage c
SET impressions = d.impressions, clicks = d.clicks, cost = d.cost, orders = d.orders, sales = d.sales
FROM (SELECT profile_id, owner_id, day, ad_product || '_CAMPAIGNS' AS report_type, least(sum(impressions), 9223372036854775807)::bigint AS impressions,
             least(sum(clicks), 9223372036854775807)::bigint AS clicks, sum(cost) AS cost, least(sum(orders), 9223372036854775807)::bigint AS orders, sum(sales) AS sales
      FROM campaign_days GROUP BY profile_id, owner_id, day, ad_product) AS d
WHERE c.rows IS NOT NULL AND c.profile_id = d.profile_id AND c.owner_id = d.owner_id AND c.day = d.day
  AND c.report_type = d.report_type;

ALTER TABLE coverage
    ADD CONSTRAINT loaded_campaigns_add_up CHECK ((rows IS NOT NULL AND report_type LIKE '%\_CAMPAIGNS') = (cost IS NOT NULL)),
    ADD CONSTRAINT sums_are_whole CHECK (num_nulls(impressions, clicks, cost, orders, sales) IN (0, 5));

-- Sums over so many rows that nobody should wait for them: added up once for one state of what is loaded, and read from
-- here by every node until something of the period is loaded anew. Unlogged: after a crash they are added up again.
CREATE UNLOGGED TABLE prepared_tables (
    table_id    bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind        text        NOT NULL CHECK (kind IN ('CAMPAIGNS', 'SEARCH_TERMS')),
    profile_id  bigint      NOT NULL,
    owner_id    uuid        NOT NULL,
    from_day    date        NOT NULL,
    to_day      date        NOT NULL,
    -- Of what is loaded: it changes with every load of any day of the period.
    version     text        NOT NULL,
    -- How many rows it has, and what they add up to.
    found           bigint  NOT NULL,
    all_impressions bigint  NOT NULL,
    all_clicks      bigint  NOT NULL,
    all_cost        numeric NOT NULL,
    all_orders      bigint  NOT NULL,
    all_sales       numeric NOT NULL,
    prepared_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (profile_id, owner_id, kind, from_day, to_day, version)
);
CREATE INDEX prepared_tables_by_age ON prepared_tables (prepared_at);

CREATE UNLOGGED TABLE prepared_campaigns (
    table_id    bigint  NOT NULL REFERENCES prepared_tables ON DELETE CASCADE,
    ad_product  text    NOT NULL,
    campaign_id bigint  NOT NULL,
    name        text    NOT NULL,
    status      text    NOT NULL,
    -- The name in small letters, which people look for.
    folded      text    NOT NULL,
    impressions bigint  NOT NULL,
    clicks      bigint  NOT NULL,
    cost        numeric NOT NULL,
    orders      bigint  NOT NULL,
    sales       numeric NOT NULL
);
CREATE INDEX prepared_campaigns_of_table ON prepared_campaigns (table_id, cost DESC, campaign_id, ad_product);

CREATE UNLOGGED TABLE prepared_search_terms (
    table_id    bigint  NOT NULL REFERENCES prepared_tables ON DELETE CASCADE,
    name        text    NOT NULL,
    campaign    text    NOT NULL,
    alone       boolean NOT NULL,
    folded      text    NOT NULL,
    impressions bigint  NOT NULL,
    clicks      bigint  NOT NULL,
    cost        numeric NOT NULL,
    orders      bigint  NOT NULL,
    sales       numeric NOT NULL
);
CREATE INDEX prepared_search_terms_of_table ON prepared_search_terms (table_id, cost DESC, name);
