package adsconnect.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Numbers as they are written in one part of the world. Keeps what it writes with, for a page has thousands of them and making
 * that takes longer than writing. For one thread.
 */
final class Numerals {

    private final Locale locale;
    private final Map<String, NumberFormat> kept = new HashMap<>();

    Numerals(Locale locale) {
        this.locale = locale;
    }

    /** An amount with its currency's own decimals; of a currency that nobody knows, with its code behind it. */
    String money(BigDecimal amount, String currencyCode) {
        try {
            return format(currencyCode, () -> currency(Currency.getInstance(currencyCode)))
                    .format(amount);
        } catch (IllegalArgumentException unknownCurrency) {
            return decimal(amount) + " " + currencyCode;
        }
    }

    String count(long number) {
        return format("count", () -> NumberFormat.getIntegerInstance(locale)).format(number);
    }

    /** With two decimals. */
    String decimal(BigDecimal number) {
        return format("decimal", () -> decimals(NumberFormat.getNumberInstance(locale), 2))
                .format(number);
    }

    String percent(BigDecimal ratio, int decimals) {
        return format("percent" + decimals, () -> decimals(NumberFormat.getPercentInstance(locale), decimals))
                .format(ratio);
    }

    private NumberFormat format(String kind, Supplier<NumberFormat> made) {
        return kept.computeIfAbsent(kind, first -> made.get());
    }

    private NumberFormat currency(Currency currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        return decimals(format, currency.getDefaultFractionDigits());
    }

    private static NumberFormat decimals(NumberFormat format, int decimals) {
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }
}
