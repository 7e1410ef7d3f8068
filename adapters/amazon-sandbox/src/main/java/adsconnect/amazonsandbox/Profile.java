package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** One company's advertising in one marketplace, as a persona of the local Amazon sees it. */
record Profile(
        long id, Marketplace marketplace, Type type, String accountId, String name, boolean editable, Volume volume) {

    /** What kind of account it is; an agency has no sponsored ads. */
    enum Type {
        SELLER,
        VENDOR,
        AGENCY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How much advertising there is. */
    enum Volume {
        NONE,
        USUAL,
        HUGE
    }

    boolean isAt(SandboxRegion region) {
        return marketplace.region == region;
    }

    /** Amazon documents the flag for vendors only; ours have all paid. */
    boolean hasKnownInvalidPayment() {
        return false;
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject()
                .put("profileId", id)
                .put("countryCode", marketplace.name())
                .put("currencyCode", marketplace.currency);
        if (type == Type.SELLER) {
            json.put("dailyBudget", 0.0);
        }
        JsonObject account = new JsonObject()
                .put("marketplaceStringId", marketplace.id)
                .put("id", accountId)
                .put("type", type.word())
                .put("name", name);
        if (type == Type.VENDOR) {
            account.put("validPaymentMethod", true);
        }
        return json.put("timezone", marketplace.zone.getId()).put("accountInfo", account);
    }
}
