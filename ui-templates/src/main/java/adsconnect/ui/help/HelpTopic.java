package adsconnect.ui.help;

import adsconnect.ui.help.HelpPage.Section;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What there is help on (HELP-2), in the order in which people meet it. Its words stand at {@code help.<slug>.…}. Here, and
 * nowhere else, is told which topic explains which failure.
 */
public enum HelpTopic {
    BEFORE_YOU_CONNECT(
            "before-you-connect",
            List.of(
                    toDo("profile"),
                    toDo("campaign"),
                    toDo("rights"),
                    toDo("login"),
                    toDo("region"),
                    toRead("name"),
                    toRead("password"),
                    toDo("plan")),
            "plan_required",
            "account_name_missing",
            "account_name_invalid",
            "account_name_taken",
            "region_unknown"),
    BROKEN_LINK(
            "broken-link",
            List.of(toDo("fault"), toDo("short"), toDo("dead"), toDo("page")),
            "not_found",
            "link_ended",
            "method_not_allowed",
            "malformed",
            "payload_too_large",
            "cross_site"),
    AMAZON_ERROR_PAGE(
            "amazon-error-page",
            List.of(
                    toDo("scope"),
                    toDo("redirect"),
                    toDo("client"),
                    toDo("implicit"),
                    toDo("missing"),
                    toDo("sent-back"),
                    toDo("rejected")),
            "amazon_refused",
            "client_rejected"),
    NO_PROFILES(
            "no-profiles",
            List.of(
                    toDo("login"),
                    toDo("profile"),
                    toDo("campaign"),
                    toDo("region"),
                    toDo("granted"),
                    toDo("manager"),
                    toDo("rights"),
                    toDo("agency"),
                    toDo("failed")),
            "no_profiles",
            "agency_only",
            "profile_sync_failed"),
    OAUTH_FAILED(
            "oauth-failed",
            List.of(
                    toDo("cancelled"),
                    toDo("late"),
                    toDo("browser"),
                    toDo("used"),
                    toDo("unknown"),
                    toDo("code"),
                    toDo("amazon"),
                    toDo("pending"),
                    toDo("signed-out")),
            "cancelled_at_amazon",
            "state_unknown",
            "state_used",
            "state_expired",
            "wrong_browser",
            "code_expired",
            "amazon_unavailable",
            "amazon_throttled",
            "pending_expired",
            "other_login",
            "signed_out",
            "exchanging"),
    LIMIT(
            "limit",
            List.of(toRead("one"), toDo("replace"), toDo("more"), toRead("demoted"), toDo("changed"), toDo("often")),
            "limit_reached",
            "selection_changed",
            "too_soon",
            "rate_limited"),
    WAITING(
            "waiting",
            List.of(
                    toRead("stages"),
                    toRead("leave"),
                    toDo("slow"),
                    toRead("partial"),
                    toDo("failed"),
                    toRead("empty"),
                    toDo("ours")),
            "internal_error",
            "database_away"),
    DIFFERENT_NUMBERS(
            "different-numbers",
            List.of(
                    toRead("days"),
                    toRead("final"),
                    toDo("window"),
                    toRead("products"),
                    toDo("period"),
                    toDo("missing"))),
    DISCONNECTING(
            "disconnecting",
            List.of(
                    toDo("here"),
                    toRead("credentials"),
                    toDo("amazon"),
                    toRead("hour"),
                    toDo("history"),
                    toDo("again"))),
    CONSENT_YEAR(
            "consent-year",
            List.of(toRead("year"), toDo("warn"), toDo("over"), toRead("older"), toRead("other")),
            "reconsent_required");

    private static final String ADDRESS = "/help/";

    private final String slug;
    private final List<Section> sections;
    private final Set<String> codes;

    HelpTopic(String slug, List<Section> sections, String... codes) {
        this.slug = slug;
        this.sections = sections;
        this.codes = Set.of(codes);
    }

    /** The topic at that address. */
    public static Optional<HelpTopic> parse(String slug) {
        return Arrays.stream(values()).filter(topic -> topic.slug.equals(slug)).findFirst();
    }

    /** The topic that explains a failure. */
    public static Optional<HelpTopic> explaining(String code) {
        return Arrays.stream(values())
                .filter(topic -> topic.codes.contains(code))
                .findFirst();
    }

    /** The failures that it explains. */
    public Stream<String> codes() {
        return codes.stream();
    }

    /** The last part of its address and of its text keys: {@code broken-link}. */
    public String slug() {
        return slug;
    }

    public String address() {
        return ADDRESS + slug;
    }

    public HelpPage page() {
        return new HelpPage(slug, sections);
    }

    private static Section toDo(String name) {
        return new Section(name, true);
    }

    private static Section toRead(String name) {
        return new Section(name, false);
    }
}
