package adsconnect.web;

import java.util.List;
import java.util.stream.Stream;

/** What a browser calls itself, short enough for people to tell theirs apart: "Firefox, Windows". */
final class BrowserName {

    /** Most browsers also name those that they descend from, so the order matters. */
    private static final List<String[]> BROWSERS = List.of(
            new String[] {"Edg", "Edge"},
            new String[] {"OPR/", "Opera"},
            new String[] {"SamsungBrowser/", "Samsung Internet"},
            new String[] {"Firefox/", "Firefox"},
            new String[] {"FxiOS/", "Firefox"},
            new String[] {"CriOS/", "Chrome"},
            new String[] {"Chrome/", "Chrome"},
            new String[] {"Safari/", "Safari"});

    private static final List<String[]> SYSTEMS = List.of(
            new String[] {"Android", "Android"},
            new String[] {"iPhone", "iPhone"},
            new String[] {"iPad", "iPad"},
            new String[] {"Windows", "Windows"},
            new String[] {"Mac OS X", "macOS"},
            new String[] {"CrOS", "ChromeOS"},
            new String[] {"Linux", "Linux"});

    private BrowserName() {}

    /** Empty where nothing is known; never what the browser wrote itself. */
    static String of(String userAgent) {
        return String.join(
                ", ",
                Stream.of(BROWSERS, SYSTEMS)
                        .flatMap(known -> known.stream()
                                .filter(name -> userAgent.contains(name[0]))
                                .limit(1)
                                .map(name -> name[1]))
                        .toList());
    }
}
