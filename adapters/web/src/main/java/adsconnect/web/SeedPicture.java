package adsconnect.web;

import adsconnect.domain.Secret;
import adsconnect.domain.access.User;
import adsconnect.httpkit.Reply;
import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A seed as a picture that authenticator apps read with the camera: the address they all know, as a QR code. */
final class SeedPicture {

    /** Light around it, as much as readers need. */
    private static final int MARGIN = 4;

    private SeedPicture() {}

    static Reply of(User user, Secret seed) {
        QrCode code = QrCode.encodeText(address(user, seed), QrCode.Ecc.MEDIUM);
        return new Reply(
                200,
                Map.of("content-type", "image/svg+xml"),
                List.of(),
                svg(code).getBytes(StandardCharsets.UTF_8));
    }

    private static String address(User user, Secret seed) {
        String issuer = encoded("Ads Connect");
        return "otpauth://totp/" + issuer + ":" + encoded(user.email().value()) + "?secret=" + seed.reveal()
                + "&issuer=" + issuer;
    }

    /** Dark on light in every theme: not all apps read it the other way round. */
    private static String svg(QrCode code) {
        int size = code.size + 2 * MARGIN;
        StringBuilder dots = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    dots.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size + "\">"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\"" + dots + "\" fill=\"#000\"/></svg>";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
