package adsconnect.notify;

import adsconnect.domain.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of Standard Webhooks: HMAC-SHA256 over id, time and body, one for each secret. */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";

    private Signature() {}

    /** The value of the header {@code webhook-signature}. */
    static String of(List<Secret> secrets, String id, long seconds, byte[] body) {
        return secrets.stream()
                .map(secret -> "v1," + of(secret, id, seconds, body))
                .collect(Collectors.joining(" "));
    }

    private static String of(Secret secret, String id, long seconds, byte[] body) {
        byte[] key = Base64.getDecoder().decode(secret.reveal().substring(PREFIX.length()));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
        }
    }
}
