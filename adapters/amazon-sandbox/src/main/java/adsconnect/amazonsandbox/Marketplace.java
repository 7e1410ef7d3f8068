package adsconnect.amazonsandbox;

import java.time.ZoneId;

/** One of Amazon's 23 shops, with the currency and the zone in which its advertisers are billed and counted. */
enum Marketplace {
    US(SandboxRegion.NA, "ATVPDKIKX0DER", "USD", "America/Los_Angeles", 1),
    CA(SandboxRegion.NA, "A2EUQ1WTGCTBG2", "CAD", "America/Los_Angeles", 1.3),
    MX(SandboxRegion.NA, "A1AM78C64UM0Y8", "MXN", "America/Los_Angeles", 18),
    BR(SandboxRegion.NA, "A2Q3Y263D00KWC", "BRL", "America/Sao_Paulo", 5),
    UK(SandboxRegion.EU, "A1F83G8C2ARO7P", "GBP", "Europe/London", 0.8),
    DE(SandboxRegion.EU, "A1PA6795UKMFR9", "EUR", "Europe/Paris", 0.9),
    FR(SandboxRegion.EU, "A13V1IB3VIYZZH", "EUR", "Europe/Paris", 0.9),
    IT(SandboxRegion.EU, "APJ6JRA9NG5V4", "EUR", "Europe/Paris", 0.9),
    ES(SandboxRegion.EU, "A1RKKUPIHCS9HS", "EUR", "Europe/Paris", 0.9),
    NL(SandboxRegion.EU, "A1805IZSGTT6HS", "EUR", "Europe/Amsterdam", 0.9),
    BE(SandboxRegion.EU, "AMEN7PMS3EDWL", "EUR", "Europe/Brussels", 0.9),
    IE(SandboxRegion.EU, "A28R8C7NBKEWEA", "EUR", "Europe/Dublin", 0.9),
    SE(SandboxRegion.EU, "A2NODRKZP88ZB9", "SEK", "Europe/Stockholm", 10),
    PL(SandboxRegion.EU, "A1C3SOZRARQ6R3", "PLN", "Europe/Warsaw", 4),
    TR(SandboxRegion.EU, "A33AVAJ2PDY3EV", "TRY", "Europe/Istanbul", 40),
    AE(SandboxRegion.EU, "A2VIGQ35RCS4UG", "AED", "Asia/Dubai", 3.7),
    SA(SandboxRegion.EU, "A17E79C6D8DWNP", "SAR", "Asia/Riyadh", 3.7),
    EG(SandboxRegion.EU, "ARBP9OOSHTCHU", "EGP", "Africa/Cairo", 50),
    ZA(SandboxRegion.EU, "AE08WJ6YKNBMC", "ZAR", "Africa/Johannesburg", 18),
    IN(SandboxRegion.EU, "A21TJRUUN4KGV", "INR", "Asia/Kolkata", 80),
    JP(SandboxRegion.FE, "A1VC38T7YXB528", "JPY", "Asia/Tokyo", 150),
    AU(SandboxRegion.FE, "A39IBJ37TRP1C6", "AUD", "Australia/Sydney", 1.5),
    SG(SandboxRegion.FE, "A19VAU5U5O7RUS", "SGD", "Asia/Singapore", 1.3);

    final SandboxRegion region;
    final String id;
    final String currency;
    final ZoneId zone;
    /** What a thing of one dollar roughly costs here, so that prices look right in every currency. */
    final double priceLevel;

    Marketplace(SandboxRegion region, String id, String currency, String zone, double priceLevel) {
        this.region = region;
        this.id = id;
        this.currency = currency;
        this.zone = ZoneId.of(zone);
        this.priceLevel = priceLevel;
    }

    /** Digits after the point; the yen has none. */
    int moneyScale() {
        return currency.equals("JPY") ? 0 : 2;
    }
}
