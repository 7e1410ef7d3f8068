package adsconnect.web;

import java.net.URI;
import java.util.Optional;

/** Tells addresses on our own host from those that would lead people away. */
final class LocalPath {

    private LocalPath() {}

    /** The path and query of a whole address, whosever host it names. */
    static Optional<String> ofAddress(String address) {
        try {
            URI uri = URI.create(address);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return Optional.ofNullable(uri.getRawPath())
                    .filter(path -> !path.isEmpty())
                    .map(path -> path + query);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** The path, or home if it is not one of ours. */
    static String orHome(String path) {
        boolean local = path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(Character::isISOControl);
        return local ? path : Routes.HOME;
    }
}
