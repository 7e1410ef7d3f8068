package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** One company's advertising in one marketplace, as a persona of the local Amazon sees it. */
record Profile(
        long id,
        Marketplace marketplace,
        Type type,
        Optional<SubType> subType,
        String accountId,
        String name,
        Access access,
        Volume volume) {
    static final String NO_BRANDS_FOR_AUTHORS = "KDP authors do not have access to Sponsored Brands functionality";

    /** What kind of account it is; an agency has no sponsored ads. */
    enum Type {
        SELLER,
        VENDOR,
        AGENCY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What some accounts are besides. */
    enum SubType {
        KDP_AUTHOR,
        AMAZON_ATTRIBUTION
    }

    /** What the person of a persona may do with it. */
    enum Access {
        EDIT,
        VIEW,
        /** Somebody takes it away a day after the consent. */
        EDIT_FOR_A_DAY;

        boolean lasts(Duration sinceConsent) {
            return this != EDIT_FOR_A_DAY || sinceConsent.compareTo(Duration.ofDays(1)) < 0;
        }
    }

    /** How much advertising there is. */
    enum Volume {
        NONE,
        /** Nothing either, because nobody pays for it. */
        UNPAID,
        USUAL,
        HUGE
    }

    boolean isAt(SandboxRegion region) {
        return marketplace.region == region;
    }

    boolean isEditable() {
        return access != Access.VIEW;
    }

    boolean isAuthor() {
        return subType.filter(SubType.KDP_AUTHOR::equals).isPresent();
    }

    boolean advertises() {
        return volume == Volume.USUAL || volume == Volume.HUGE;
    }

    boolean hasKnownInvalidPayment() {
        return volume == Volume.UNPAID;
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
        subType.ifPresent(besides -> account.put("subType", besides.name()));
        // Amazon documents it for vendors only.
        if (type == Type.VENDOR) {
            account.put("validPaymentMethod", !hasKnownInvalidPayment());
        }
        return json.put("timezone", marketplace.zone.getId()).put("accountInfo", account);
    }
}
