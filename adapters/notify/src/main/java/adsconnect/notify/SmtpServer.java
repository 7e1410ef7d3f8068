package adsconnect.notify;

import adsconnect.domain.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where mail is handed over, by whom, and from whom it comes.
 *
 * @param tlsFromTheStart whether the connection begins with TLS
 * @param from as it stands in letters, with or without a name
 */
public record SmtpServer(
        String host, int port, boolean tlsFromTheStart, StartTls startTls, Optional<Login> login, String from) {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:[^<>\\p{Cntrl}]*<)?[^@<>\\s\\p{Cntrl}]+@([^@<>\\s\\p{Cntrl}]+?)>?");

    /** What becomes of a connection that begins without TLS. */
    public enum StartTls {
        REQUIRED,
        OPTIONAL,
        DISABLED
    }

    /** Who hands it over. */
    public record Login(String user, Secret password) {}

    public SmtpServer {
        if (!ADDRESS.matcher(from).matches()) {
            throw new IllegalArgumentException("is not an address that mail can come from");
        }
    }

    /**
     * {@code smtp://user:password@host:port?starttls=required}, or {@code smtps://…}. With a password TLS is required unless
     * something else is said.
     *
     * @throws IllegalArgumentException which says what is wrong, and not what was given
     */
    public static SmtpServer parse(String text, String from) {
        URI uri = uri(text);
        boolean secure = "smtps".equalsIgnoreCase(uri.getScheme());
        if (uri.getHost() == null || !secure && !"smtp".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException("is not an address like smtp://user:password@host:587");
        }
        Optional<Login> login = Optional.ofNullable(uri.getRawUserInfo()).map(SmtpServer::login);
        int usual = secure ? 465 : login.isPresent() ? 587 : 25;
        return new SmtpServer(
                uri.getHost(),
                uri.getPort() > 0 ? uri.getPort() : usual,
                secure,
                startTls(uri.getRawQuery(), login.isPresent()),
                login,
                from);
    }

    /** That of the sender. */
    String domain() {
        Matcher matcher = ADDRESS.matcher(from);
        return matcher.matches() ? matcher.group(1) : host;
    }

    private static URI uri(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException("is not an address like smtp://user:password@host:587", null);
        }
    }

    private static Login login(String userInfo) {
        String[] halves = userInfo.split(":", 2);
        if (halves.length < 2 || halves[0].isEmpty() || halves[1].isEmpty()) {
            throw new IllegalArgumentException("needs both a user and a password, or neither");
        }
        return new Login(decoded(halves[0]), new Secret(decoded(halves[1])));
    }

    private static StartTls startTls(String query, boolean withPassword) {
        if (query == null) {
            return withPassword ? StartTls.REQUIRED : StartTls.OPTIONAL;
        }
        return switch (query.toLowerCase(Locale.ROOT)) {
            case "starttls=required" -> StartTls.REQUIRED;
            case "starttls=optional" -> StartTls.OPTIONAL;
            case "starttls=disabled" -> StartTls.DISABLED;
            default ->
                throw new IllegalArgumentException("knows starttls=required, optional or disabled, and nothing else");
        };
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
