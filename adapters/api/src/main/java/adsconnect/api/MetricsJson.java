package adsconnect.api;

import adsconnect.domain.account.ProfileId;
import adsconnect.domain.metrics.Measures;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Numbers of a profile as programs see them (section 21). Amounts are decimal texts in the profile's currency; a ratio whose divisor
 * is zero is null.
 *
 * @param from the first day that is told of: not before the first that was loaded
 * @param to the last day that is told of: not after the last that was loaded
 * @param total how many items there are on all pages
 * @param nextCursor gives the next page, as {@code cursor}; left out on the last one
 * @param totals of all items, on whatever page
 */
record MetricsJson(
        long profileId,
        String profileIdString,
        String currencyCode,
        LocalDate from,
        LocalDate to,
        String by,
        List<Item> items,
        long total,
        Optional<String> nextCursor,
        Totals totals) {

    /** More decimals than anybody needs. */
    private static final int RATIO_DECIMALS = 6;

    /** What one day, campaign, product or search term adds up to. */
    record Item(
            String key,
            String label,
            String spend,
            String sales,
            long orders,
            long clicks,
            long impressions,
            @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal acos,
            @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal roas,
            @JsonInclude(JsonInclude.Include.ALWAYS) String cpc,
            @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal ctr,
            @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal conversionRate) {}

    /** What all of it adds up to. */
    record Totals(
            String spend,
            String sales,
            long orders,
            long clicks,
            long impressions,
            @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal acos,
            @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal roas,
            @JsonInclude(JsonInclude.Include.ALWAYS) String cpc,
            @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal ctr,
            @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal conversionRate) {}

    /** One row, before it is written in whatever way. */
    record Row(String key, String label, Measures measures) {

        Item item(String currency) {
            Totals totals = totals(measures, currency);
            return new Item(
                    key,
                    label,
                    totals.spend(),
                    totals.sales(),
                    totals.orders(),
                    totals.clicks(),
                    totals.impressions(),
                    totals.acos(),
                    totals.roas(),
                    totals.cpc(),
                    totals.ctr(),
                    totals.conversionRate());
        }
    }

    static MetricsJson of(ProfileId profile, String currency, String by, MetricsFound found) {
        return new MetricsJson(
                profile.value(),
                Long.toString(profile.value()),
                currency,
                found.period().from(),
                found.period().to(),
                by,
                found.rows().stream().map(row -> row.item(currency)).toList(),
                found.total(),
                found.nextCursor(),
                totals(found.totals(), currency));
    }

    static Totals totals(Measures measures, String currency) {
        return new Totals(
                money(measures.spend(), currency),
                money(measures.sales(), currency),
                measures.orders(),
                measures.clicks(),
                measures.impressions(),
                ratio(measures.acos()),
                ratio(measures.roas()),
                measures.costPerClick()
                        .map(price -> money(price.setScale(RATIO_DECIMALS, RoundingMode.HALF_UP), currency))
                        .orElse(null),
                ratio(measures.clickThroughRate()),
                ratio(measures.conversionRate()));
    }

    /** All of it, and at least the decimals that the currency is written with. */
    private static String money(BigDecimal amount, String currency) {
        BigDecimal plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return (plain.scale() < decimals ? plain.setScale(decimals) : plain).toPlainString();
    }

    private static BigDecimal ratio(Optional<BigDecimal> value) {
        return value.map(ratio ->
                        ratio.setScale(RATIO_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros())
                .orElse(null);
    }
}
