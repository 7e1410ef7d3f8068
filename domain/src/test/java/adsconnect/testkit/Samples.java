package adsconnect.testkit;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.ApiKeyId;
import adsconnect.domain.access.ApiKeyName;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Knock;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.Scope;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.Consent;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileAccess;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.authorization.Aim;
import adsconnect.domain.authorization.Attempt;
import adsconnect.domain.authorization.AuthorizationId;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.ConnectLinkId;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.AdvertisedProductDay;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.DailySchedule;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.Figures;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportRow;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.SearchTermDay;
import adsconnect.domain.sync.SyncWindows;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Valid things to test with. What must be unique is so at each call; all else is the same. */
public final class Samples {

    /** A Saturday morning; every sample plan is active then. With microseconds, which a store must not lose. */
    public static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123456Z");

    /** The day of {@link #NOW} in UTC. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final AtomicLong COUNTER = new AtomicLong(1000);

    private Samples() {}

    public static User seller() {
        return user(Role.SELLER);
    }

    public static User manager() {
        return user(Role.MANAGER);
    }

    public static User admin() {
        return user(Role.ADMIN);
    }

    /** A user with an address of their own and a plan for this year. */
    public static User user(Role role) {
        return user(role, Plan.starting(PlanType.ANNUAL, LocalDate.of(2026, 1, 1)));
    }

    public static User user(Role role, Plan plan) {
        long number = COUNTER.incrementAndGet();
        EmailAddress email = new EmailAddress("user-" + number + "@example.com");
        return new User(new UserId(uuid(number)), email, role, plan);
    }

    /** That user under another plan. */
    public static User withPlan(User user, Plan plan) {
        return new User(user.id(), user.email(), user.role(), plan, user.connectionLimit());
    }

    /** That user with a connection limit of their own. */
    public static User withLimit(User user, int connections) {
        return new User(user.id(), user.email(), user.role(), user.plan(), Optional.of(connections));
    }

    /** That user, shut out. */
    public static User disabled(User user) {
        return new User(user.id(), user.email(), user.role(), user.plan(), user.connectionLimit(), true);
    }

    /** A key for everything its owner has. */
    public static ApiKey key(User owner, Set<Scope> scopes) {
        return key(owner, scopes, NOW);
    }

    public static ApiKey keyMadeAt(User owner, Instant madeAt) {
        return key(owner, Set.of(Scope.ACCOUNTS_READ), madeAt);
    }

    private static ApiKey key(User owner, Set<Scope> scopes, Instant madeAt) {
        long number = COUNTER.incrementAndGet();
        return new ApiKey(
                new ApiKeyId(uuid(number)),
                owner.id(),
                new ApiKeyName("Key " + number),
                scopes,
                Optional.empty(),
                madeAt,
                Optional.empty(),
                Optional.empty());
    }

    public static AccountId accountId() {
        return new AccountId(uuid(COUNTER.incrementAndGet()));
    }

    /** An account with a name of its own. */
    public static Account account(User owner) {
        return account(owner, "Account " + COUNTER.incrementAndGet());
    }

    public static Account account(User owner, String name) {
        return new Account(
                accountId(), owner.id(), new AccountName(name), Region.NA, ConsentMode.PICK, Consent.given(NOW));
    }

    /** A seller's profile on Amazon.com that may be edited, with an id of its own. */
    public static Profile profile() {
        return profile("Brightleaf Home");
    }

    public static Profile profile(String name) {
        return profile(name, Region.NA, "US", ProfileType.SELLER);
    }

    /** @param country one whose currency and time zone are known here: US, DE, IN, JP or UK */
    public static Profile profile(String name, Region region, String country, ProfileType type) {
        // Larger than a double holds exactly, as Amazon's are.
        long id = 9_007_199_254_740_993L + COUNTER.incrementAndGet();
        String marketplace = "MARKETPLACE" + country;
        return switch (country) {
            case "DE" -> profile(id, region, country, "EUR", "Europe/Paris", marketplace, type, name);
            case "UK" -> profile(id, region, country, "GBP", "Europe/London", marketplace, type, name);
            case "IN" -> profile(id, region, country, "INR", "Asia/Kolkata", marketplace, type, name);
            case "JP" -> profile(id, region, country, "JPY", "Asia/Tokyo", marketplace, type, name);
            default -> profile(id, region, country, "USD", "America/Los_Angeles", marketplace, type, name);
        };
    }

    private static Profile profile(
            long id,
            Region region,
            String country,
            String currency,
            String timezone,
            String marketplace,
            ProfileType type,
            String name) {
        return new Profile(
                new ProfileId(id),
                region,
                country,
                currency,
                timezone,
                marketplace,
                "A1ADVERTISER",
                type,
                name,
                ProfileAccess.EDIT);
    }

    /** The same profile under another name. */
    public static Profile renamed(Profile profile, String name) {
        return told(profile, profile.region(), name, profile.access());
    }

    /** The same profile, listed by another host. */
    public static Profile at(Profile profile, Region host) {
        return told(profile, host, profile.name(), profile.access());
    }

    /** The same profile, reached by a login that may only look at it. */
    public static Profile viewed(Profile profile) {
        return told(profile, profile.region(), profile.name(), ProfileAccess.VIEW);
    }

    private static Profile told(Profile profile, Region host, String name, ProfileAccess access) {
        return new Profile(
                profile.id(),
                host,
                profile.countryCode(),
                profile.currencyCode(),
                profile.timezone(),
                profile.marketplaceId(),
                profile.advertiserId(),
                profile.type(),
                name,
                access);
    }

    public static Profile germanProfile() {
        return profile("Brightleaf Home", Region.EU, "DE", ProfileType.SELLER);
    }

    public static Profile agencyProfile() {
        return profile("Tall Pines Media", Region.NA, "US", ProfileType.AGENCY);
    }

    /** A connection as confirming makes it, at {@link #NOW}. */
    public static Connection connection(Account account, Profile profile) {
        return Connection.confirmed(profile, account, NOW);
    }

    /** An attempt in the North American region that lives for ten minutes from {@link #NOW}. */
    public static Attempt attempt(User user) {
        return attempt(user, NOW.plus(Duration.ofMinutes(10)));
    }

    public static Attempt attempt(User user, Instant expiresAt) {
        return new Attempt(
                new AuthorizationId(uuid(COUNTER.incrementAndGet())),
                user.id(),
                hash("browser"),
                Region.NA,
                accountId(),
                new Aim.Pick(Optional.empty()),
                expiresAt);
    }

    /** A consent that was given at {@link #NOW} and waits for an hour. */
    public static PendingConnection pending(User user) {
        return pending(user, Region.NA);
    }

    public static PendingConnection pending(User user, Region region) {
        return new PendingConnection(
                accountId(), user.id(), region, new Aim.Pick(Optional.empty()), NOW, NOW.plus(Duration.ofHours(1)));
    }

    /** A link for a new account that was made at {@link #NOW} and lives for a week. */
    public static ConnectLink link(User owner) {
        long number = COUNTER.incrementAndGet();
        return new ConnectLink(
                new ConnectLinkId(uuid(number)),
                owner.id(),
                new AccountName("Client " + number),
                Region.NA,
                Optional.empty(),
                NOW,
                NOW.plus(Duration.ofDays(7)),
                new ConnectLink.Pending());
    }

    /** The last so many days before {@link #TODAY}. */
    public static DayRange lastDays(int days) {
        return DayRange.endingBefore(TODAY, days);
    }

    public static ReportOrder order(int days) {
        return order(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, days);
    }

    public static ReportOrder order(ReportType type, int days) {
        return new ReportOrder(type, lastDays(days), false);
    }

    /** A row with 1,000 impressions, 20 clicks and 2 orders. */
    public static CampaignDay row(LocalDate day, long campaign, String cost, String sales) {
        return new CampaignDay(day, campaign, "Campaign " + campaign, "ENABLED", figures(cost, sales));
    }

    /** A row of campaign 1 and ad group 2. */
    public static SearchTermDay searchTerm(LocalDate day, long keyword, String term, String cost) {
        return new SearchTermDay(
                day, 1, "Campaign 1", 2, "Ad group 2", keyword, "kettle", "BROAD", term, figures(cost, "30"));
    }

    /** A row of campaign 1 and ad group 2. */
    public static AdvertisedProductDay advertisedProduct(LocalDate day, long ad, String cost) {
        return new AdvertisedProductDay(
                day, 1, "Campaign 1", 2, "Ad group 2", ad, "B0EXAMPLE1", "SKU-1", figures(cost, "30"));
    }

    /** 1,000 impressions, 20 clicks and 2 orders. */
    public static Figures figures(String cost, String sales) {
        return new Figures(1000, 20, new BigDecimal(cost), 2, new BigDecimal(sales));
    }

    /** That row with other figures. */
    public static ReportRow withFigures(ReportRow row, Figures figures) {
        return switch (row) {
            case CampaignDay campaign ->
                new CampaignDay(
                        campaign.day(),
                        campaign.campaignId(),
                        campaign.campaignName(),
                        campaign.campaignStatus(),
                        figures);
            case SearchTermDay term ->
                new SearchTermDay(
                        term.day(),
                        term.campaignId(),
                        term.campaignName(),
                        term.adGroupId(),
                        term.adGroupName(),
                        term.keywordId(),
                        term.targeting(),
                        term.matchType(),
                        term.searchTerm(),
                        figures);
            case AdvertisedProductDay product ->
                new AdvertisedProductDay(
                        product.day(),
                        product.campaignId(),
                        product.campaignName(),
                        product.adGroupId(),
                        product.adGroupName(),
                        product.adId(),
                        product.asin(),
                        product.sku(),
                        figures);
        };
    }

    /** The settings' own. */
    public static DailySchedule dailySchedule() {
        return new DailySchedule(LocalTime.of(6, 0), Duration.ofMinutes(30));
    }

    /** The settings' own. */
    public static SyncWindows syncWindows() {
        return new SyncWindows(30, 14, 42);
    }

    /** The hash of some secret: the same for the same text. */
    public static SecretHash hash(String text) {
        return SecretHash.of(new Secret(text));
    }

    /** A secret of its own. */
    public static Secret secret() {
        return new Secret("secret-" + COUNTER.incrementAndGet());
    }

    /** Chance without chance: the same ids and secrets in the same order. */
    public static Chance chance() {
        return new Chance(new SplittableRandom(42));
    }

    private static UUID uuid(long number) {
        return new UUID(0x0000_0000_0000_4000L, 0x8000_0000_0000_0000L | number);
    }

    /** At the door, in a browser that nobody knows. */
    public static Knock knock() {
        return new Knock("192.0.2.7", "Firefox, Linux", Optional.empty());
    }
}
