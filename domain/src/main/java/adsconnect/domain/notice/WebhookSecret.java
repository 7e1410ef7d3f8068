package adsconnect.domain.notice;

import adsconnect.domain.Occasion;
import adsconnect.domain.Secret;
import java.util.Base64;

/** The secret by which a receiver tells our requests from others', in the form of Standard Webhooks: {@code whsec_} and base64. */
final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    private WebhookSecret() {}

    /** That of an occasion: the same one however often it is asked for, and another for each webhook. */
    static Secret of(Occasion occasion, WebhookId webhook) {
        byte[] key = Base64.getUrlDecoder()
                .decode(occasion.derived("", BYTES, "webhook", webhook.value().toString())
                        .reveal());
        return new Secret(PREFIX + Base64.getEncoder().encodeToString(key));
    }
}
