package adsconnect.domain.proxy.port;

import adsconnect.domain.Secret;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.proxy.AdsAnswer;
import adsconnect.domain.proxy.AdsRequest;

/**
 * Amazon's Ads API, as it is. Nothing is followed, repeated or understood: not a redirect, not a refusal.
 */
public interface AdsApi {

    /**
     * Sends the request to that region's host and nowhere else, and returns once the head of the answer is there. The
     * body of the request is read as Amazon takes it, and the one of the answer comes as it is read: whoever gets the answer
     * closes it, which also ends an answer that is still coming.
     *
     * @throws AmazonFailure {@code UNAVAILABLE} if there is no answer, in time or at all
     */
    AdsAnswer send(Region host, Secret token, AdsRequest request);
}
