package adsconnect.domain.proxy;

import adsconnect.domain.access.Scope;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The calls of Amazon that are passed on, and what each is about (TOK-3). A new line here is a decision: a call that acts
 * on more than its profile must not stand among those of one profile.
 */
enum AdsCall {
    SPONSORED_PRODUCTS("/sp/…", "/sp/.+", Reach.PROFILE, "/sp/.+/list"),
    SPONSORED_BRANDS("/sb/…", "/sb/.+", Reach.PROFILE, "/sb/.+/list"),
    SPONSORED_DISPLAY("/sd/…", "/sd/.+", Reach.PROFILE, "/sd/.+/list"),
    PORTFOLIOS("/portfolios/…", "/portfolios(?:/.+)?", Reach.PROFILE, "/portfolios/list"),
    REPORTS("/reporting/reports/…", "/reporting/reports(?:/[^/]+)?", Reach.PROFILE, "/reporting/reports"),
    EXPORTS(
            "/{campaigns,adGroups,targets,ads}/export",
            "/(?:campaigns|adGroups|targets|ads)/export",
            Reach.PROFILE,
            "/(?:campaigns|adGroups|targets|ads)/export"),
    EXPORT("/exports/{exportId}", "/exports/[^/]+", Reach.PROFILE, ""),
    PROFILES("/v2/profiles/…", "/v2/profiles(?:/[^/]+)?", Reach.LOGIN, ""),
    MANAGER_ACCOUNTS("/managerAccounts/…", "/managerAccounts(?:/.+)?", Reach.LOGIN, ""),
    ADS_ACCOUNTS("/adsAccounts/…", "/adsAccounts(?:/.+)?", Reach.LOGIN, "/adsAccounts/list"),
    UNIFIED("/adsApi/…", "/adsApi/.+", Reach.LOGIN, "/adsApi/v1/(?:query/[^/]+|create/reports|retrieve/reports)");

    /** Whom a call is about. */
    enum Reach {
        /** The one profile that is named with it. */
        PROFILE,
        /** All that the login at Amazon reaches. */
        LOGIN
    }

    private final String shown;
    private final Pattern path;
    private final Reach reach;
    private final Pattern readingPost;

    AdsCall(String shown, String path, Reach reach, String readingPost) {
        this.shown = shown;
        this.path = Pattern.compile(path);
        this.reach = reach;
        this.readingPost = Pattern.compile(readingPost);
    }

    static Optional<AdsCall> at(AdsPath path) {
        return Arrays.stream(values())
                .filter(call -> call.path.matcher(path.path()).matches())
                .findFirst();
    }

    Reach reach() {
        return reach;
    }

    /** Whether Amazon wants to be told the profile. */
    boolean namesTheProfile() {
        return reach == Reach.PROFILE || this == UNIFIED;
    }

    /** To read, or to have a list or report made, changes nothing. */
    Scope needs(AdsMethod method, AdsPath at) {
        return switch (method) {
            case GET -> Scope.ADS_READ;
            case POST -> readingPost.matcher(at.path()).matches() ? Scope.ADS_READ : Scope.ADS_WRITE;
            case PUT, PATCH, DELETE -> Scope.ADS_WRITE;
        };
    }

    /** All of them, for whoever asked for another. */
    static String all() {
        return String.join(", ", Arrays.stream(values()).map(call -> call.shown).toList());
    }
}
