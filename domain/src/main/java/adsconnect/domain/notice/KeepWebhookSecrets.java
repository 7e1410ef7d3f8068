package adsconnect.domain.notice;

import adsconnect.domain.Secret;
import adsconnect.domain.token.KeptSecret;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.port.TokenVault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the secrets of webhooks sealed; for a while after a change there are two (RECO-5, VAULT-1). */
final class KeepWebhookSecrets {

    private final TokenVault vault;

    KeepWebhookSecrets(TokenVault vault) {
        this.vault = vault;
    }

    /** The first one. */
    void keep(WebhookId webhook, Secret secret) {
        vault.admit(webhook.inVault());
        put(webhook, Purpose.WEBHOOK_SECRET, secret, Instant.MAX);
    }

    /** Another takes its place, and it signs too until then. False, and nothing changed, if it is that one already. */
    boolean roll(WebhookId webhook, Secret secret, Instant formerUntil) {
        Secret former = vault.open(webhook.inVault(), Purpose.WEBHOOK_SECRET)
                .map(KeptSecret::secret)
                .orElseThrow();
        if (former.equals(secret)) {
            return false;
        }
        put(webhook, Purpose.FORMER_WEBHOOK_SECRET, former, formerUntil);
        put(webhook, Purpose.WEBHOOK_SECRET, secret, Instant.MAX);
        return true;
    }

    /** Those that sign at that moment, the current one first; none for a webhook that is no more. */
    List<Secret> signing(WebhookId webhook, Instant now) {
        Optional<KeptSecret> current = vault.open(webhook.inVault(), Purpose.WEBHOOK_SECRET);
        Optional<KeptSecret> former = vault.open(webhook.inVault(), Purpose.FORMER_WEBHOOK_SECRET)
                .filter(kept -> kept.expiresAt().isAfter(now));
        return Stream.of(current, former)
                .flatMap(Optional::stream)
                .map(KeptSecret::secret)
                .toList();
    }

    void destroy(WebhookId webhook) {
        vault.destroy(webhook.inVault());
    }

    private void put(WebhookId webhook, Purpose purpose, Secret secret, Instant until) {
        if (!vault.keep(webhook.inVault(), purpose, secret, until)) {
            throw new IllegalStateException("The webhook is no more");
        }
    }
}
