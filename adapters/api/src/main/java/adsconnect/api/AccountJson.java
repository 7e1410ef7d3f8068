package adsconnect.api;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.Consent;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.account.ConsentTerm;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.marketplace.Region;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An account as programs see it (section 21).
 *
 * @param status as the connections through it have it, what is each one's own apart
 * @param daysLeft of its consent; left out where there is no end to count to
 * @param profiles those that are bound to it and that the key may see
 */
record AccountJson(
        UUID accountId,
        String accountName,
        Region region,
        ConsentMode mode,
        ConnectionStatus status,
        Optional<Instant> consentedAt,
        Optional<Instant> consentExpiresAt,
        Optional<Integer> daysLeft,
        List<ProfileJson> profiles) {

    static AccountJson of(
            Account account, List<ProfileJson> profiles, boolean planActive, ConsentTerm term, Instant now) {
        return new AccountJson(
                account.id().value(),
                account.name().value(),
                account.region(),
                account.mode(),
                status(account.consent(), planActive),
                account.consent().givenAt(),
                endsAt(account.consent(), term),
                daysLeft(account.consent(), term, now),
                profiles);
    }

    /** Of one that is over there is nothing to count down. */
    static Optional<Instant> endsAt(Consent consent, ConsentTerm term) {
        return consent.end().isPresent() ? Optional.empty() : term.endsAt(consent);
    }

    static Optional<Integer> daysLeft(Consent consent, ConsentTerm term, Instant now) {
        if (consent.end().isPresent()) {
            return Optional.of(0);
        }
        return term.daysLeft(consent, now).stream().boxed().findFirst();
    }

    private static ConnectionStatus status(Consent consent, boolean planActive) {
        if (!planActive) {
            return ConnectionStatus.PAUSED_PLAN;
        }
        return consent.end()
                .map(end -> switch (end) {
                    case EXPIRED -> ConnectionStatus.EXPIRED;
                    case REVOKED -> ConnectionStatus.REVOKED;
                })
                .orElse(consent.expiring() ? ConnectionStatus.EXPIRING : ConnectionStatus.CONNECTED);
    }
}
