package adsconnect.web;

/** Tells addresses on our own host from those that would lead people away. */
final class LocalPath {

    private LocalPath() {}

    /** The path, or home if it is not one of ours. */
    static String orHome(String path) {
        boolean local = path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(Character::isISOControl);
        return local ? path : Routes.HOME;
    }
}
