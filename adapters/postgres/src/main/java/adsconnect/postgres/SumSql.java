package adsconnect.postgres;

/** The columns that rows of reports add up to. */
final class SumSql {

    /** Counts that Amazon names wrongly may be as large as can be; rows must load all the same, so their sums end there. */
    static final String OF_FIGURES = """
            least(sum(impressions), 9223372036854775807)::bigint AS impressions,
            least(sum(clicks), 9223372036854775807)::bigint AS clicks, sum(cost) AS cost,
            least(sum(orders), 9223372036854775807)::bigint AS orders, sum(sales) AS sales""";

    private SumSql() {}
}
