package adsconnect.application;

import adsconnect.amazonads.AmazonOAuth;
import adsconnect.domain.token.HandOutToken;
import adsconnect.domain.token.JudgeRefusals;
import adsconnect.domain.token.RefreshOnce;
import adsconnect.domain.token.WatchedOAuth;
import adsconnect.domain.token.port.OAuth;
import adsconnect.domain.token.port.TokenVault;
import adsconnect.postgres.Database;
import adsconnect.postgres.PostgresAlarms;
import adsconnect.postgres.PostgresAuditTrail;
import adsconnect.postgres.PostgresTokenRefreshes;
import io.vertx.core.Vertx;
import java.time.Clock;

/** Builds what keeps access tokens fresh and hands them out. */
final class TokenWiring {

    final OAuth oauth;
    final RefreshOnce refresh;
    final HandOutToken handOut;

    TokenWiring(
            Vertx vertx,
            Database database,
            TokenVault vault,
            Wiring.Amazon amazon,
            JudgeRefusals judgeRefusals,
            Settings.Lifetimes lifetimes,
            Clock clock) {
        oauth = new WatchedOAuth(
                new AmazonOAuth(vertx, amazon.hosts(), amazon.application(), clock),
                new PostgresAlarms(database),
                new PostgresAuditTrail(database),
                database,
                clock);
        refresh = new RefreshOnce(
                vault,
                oauth,
                new PostgresTokenRefreshes(database),
                judgeRefusals,
                database,
                new ThreadHeartbeat(),
                new ThreadPause(),
                clock);
        handOut = new HandOutToken(refresh, lifetimes.tokenMinRemaining(), clock);
    }
}
