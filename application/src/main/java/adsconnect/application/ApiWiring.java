package adsconnect.application;

import adsconnect.api.ApiUseCases;
import adsconnect.api.CallUseCases;
import adsconnect.domain.access.RecognizeKey;
import adsconnect.domain.token.HandOutToken;
import adsconnect.domain.token.IssueToken;
import adsconnect.postgres.Database;
import adsconnect.postgres.PostgresApiKeys;
import adsconnect.postgres.PostgresBoundProfiles;
import java.time.Clock;

/** Builds what programs use. */
final class ApiWiring {

    final ApiUseCases useCases;

    ApiWiring(Database database, HandOutToken tokens, CallUseCases calls, Clock clock) {
        useCases = new ApiUseCases(
                new RecognizeKey(new PostgresApiKeys(database), clock),
                new IssueToken(new PostgresBoundProfiles(database), tokens, clock),
                calls);
    }
}
