package adsconnect.domain.token;

import adsconnect.domain.Secret;
import adsconnect.domain.StoreFailed;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Actor;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.audit.Alarm;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.Alarms;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.port.OAuth;
import java.net.URI;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Raises an alarm when Amazon's token endpoint refuses our application, which fails for everyone there (CALL-3), and ends it with
 * the next success in the same region; so does the self-test, and time. Whoever asked gets Amazon's answer as it is. Shared between threads.
 */
public final class WatchedOAuth implements OAuth {

    private final OAuth amazon;
    private final Alarms alarms;
    private final AuditTrail auditTrail;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public WatchedOAuth(OAuth amazon, Alarms alarms, AuditTrail auditTrail, UnitOfWork unitOfWork, Clock clock) {
        this.amazon = amazon;
        this.alarms = alarms;
        this.auditTrail = auditTrail;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public URI consentPage(Region region, Secret state, Secret pkceVerifier) {
        return amazon.consentPage(region, state, pkceVerifier);
    }

    @Override
    public TokenGrant exchange(Region region, Secret code, Secret pkceVerifier) {
        return watched(region, () -> amazon.exchange(region, code, pkceVerifier));
    }

    @Override
    public TokenGrant refresh(Region region, Secret refreshToken) {
        return watched(region, () -> amazon.refresh(region, refreshToken));
    }

    private TokenGrant watched(Region region, Supplier<TokenGrant> asking) {
        TokenGrant grant;
        try {
            grant = asking.get();
        } catch (AmazonFailure failure) {
            if (failure.kind() == AmazonFailure.Kind.CLIENT_REJECTED) {
                raise(region);
            }
            throw failure;
        }
        end(region);
        return grant;
    }

    private void end(Region region) {
        try {
            alarms.end(Alarm.clientRejected(region));
        } catch (StoreFailed later) {
            // The next success ends it; this one must not be lost with what Amazon gave only once.
        }
    }

    private void raise(Region region) {
        unitOfWork.inOne(() -> {
            if (alarms.raise(Alarm.clientRejected(region), clock.instant())) {
                auditTrail.record(AuditLine.of(
                        clock.instant(),
                        new Actor.Program(),
                        Deed.CLIENT_REJECTED,
                        Subject.INSTALLATION,
                        Facts.NONE.and("region", region)));
            }
            return null;
        });
    }
}
