package adsconnect.domain.notice;

import adsconnect.domain.Ids;
import adsconnect.domain.account.AccountId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Identifies a webhook. */
public record WebhookId(UUID value) {

    public WebhookId {
        Objects.requireNonNull(value);
    }

    /** The id in a text from outside; empty if it is none. */
    public static Optional<WebhookId> parse(String text) {
        return Ids.parse(text).map(WebhookId::new);
    }

    /** Under which the vault keeps its secret: a data key of its own, destroyed with it. */
    AccountId inVault() {
        return new AccountId(value);
    }
}
