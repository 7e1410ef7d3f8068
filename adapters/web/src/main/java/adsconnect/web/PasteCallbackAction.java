package adsconnect.web;

import adsconnect.domain.Secret;
import adsconnect.domain.access.User;
import adsconnect.domain.authorization.ReceiveCallback;
import adsconnect.domain.authorization.ReceiveCallback.Callback;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the address that a browser ended on where it could not reach the callback: a server in a private network (CALL-7).
 * The checks are those of the callback, so it has to be pasted in the browser that left for Amazon.
 */
final class PasteCallbackAction implements Action {

    private final ReceiveCallback receiveCallback;
    private final AuthorizationReplies replies;
    private final SignedIn signedIn;
    private final Cookies cookies;

    PasteCallbackAction(
            ReceiveCallback receiveCallback, AuthorizationReplies replies, SignedIn signedIn, Cookies cookies) {
        this.receiveCallback = receiveCallback;
        this.replies = replies;
        this.signedIn = signedIn;
        this.cookies = cookies;
    }

    @Override
    public Reply act(Visit visit) {
        Optional<User> user = signedIn.user(visit);
        Map<String, String> pasted = query(visit.form().first("address").orElse(""));
        Callback callback = new Callback(
                given(pasted, "state").map(Secret::new),
                given(pasted, "code").map(Secret::new),
                given(pasted, "error"));
        return switch (receiveCallback.receive(callback, user.map(User::id), cookies.browser(visit))) {
            // To its own page: what was pasted is in no address then, and loading it again posts nothing.
            case ReceiveCallback.Received received -> Reply.seeOther(Routes.authorization(received.id()));
            case ReceiveCallback.Refused refused -> replies.refused(visit, user, refused.code());
        };
    }

    private static Optional<String> given(Map<String, String> pasted, String name) {
        return Optional.ofNullable(pasted.get(name)).filter(value -> !value.isBlank());
    }

    /** Whatever host it names; without a query that can be read, nothing. */
    private static Map<String, String> query(String address) {
        Map<String, String> query = new HashMap<>();
        try {
            String raw =
                    Optional.ofNullable(new URI(address.strip()).getRawQuery()).orElse("");
            for (String pair : raw.split("&")) {
                String[] parts = pair.split("=", 2);
                query.putIfAbsent(
                        parts[0], parts.length > 1 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
            }
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            query.clear();
        }
        return query;
    }
}
