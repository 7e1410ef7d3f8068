package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.authorization.ReceiveCallback;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Fields;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
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
        Fields pasted = query(visit.form().first("address").orElse(""));
        if (pasted.first("state").isEmpty()) {
            return replies.misread(visit, user);
        }
        return switch (receiveCallback.receive(
                new CallbackParameters(pasted).callback(), user.map(User::id), cookies.browser(visit))) {
            // To its own page: what was pasted is in no address then, and loading it again posts nothing.
            case ReceiveCallback.Received received -> Reply.seeOther(AuthorizationRoutes.authorization(received.id()));
            case ReceiveCallback.Refused refused -> replies.refused(visit, user, refused.code());
        };
    }

    /** Whatever host it names; without a query that can be read, nothing. */
    private static Fields query(String address) {
        Map<String, List<String>> query = new HashMap<>();
        try {
            String raw =
                    Optional.ofNullable(new URI(address.strip()).getRawQuery()).orElse("");
            for (String pair : raw.split("&")) {
                String[] parts = pair.split("=", 2);
                String value = parts.length > 1 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "";
                query.putIfAbsent(parts[0], List.of(value));
            }
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            return Fields.NONE;
        }
        return new Fields(query);
    }
}
