package adsconnect.domain.resolve;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.BoundProfile;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.marketplace.Marketplace;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.Samples;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody has, from a line: {@code Acme: US DE; Bee: US}. A site that an account has twice is two advertisers', the
 * second one a vendor.
 */
record Stock(List<Account> accounts, List<BoundProfile> profiles) {

    static Stock of(String line) {
        User owner = Samples.manager();
        List<Account> accounts = new ArrayList<>();
        List<BoundProfile> profiles = new ArrayList<>();
        for (String part : line.split(";")) {
            if (part.isBlank()) {
                continue;
            }
            int colon = part.lastIndexOf(':');
            Account account = Samples.account(owner, part.substring(0, colon).strip());
            accounts.add(account);
            List<String> seen = new ArrayList<>();
            for (String country : part.substring(colon + 1).strip().split(" +")) {
                if (!country.isEmpty()) {
                    profiles.add(new BoundProfile(profile(country, seen.contains(country)), account, true));
                    seen.add(country);
                }
            }
        }
        return new Stock(accounts, profiles);
    }

    private static Profile profile(String country, boolean second) {
        Region region = Marketplace.of(country).map(Marketplace::region).orElse(Region.EU);
        return second
                ? Samples.profile("Tall Pines", region, country, ProfileType.VENDOR)
                : Samples.profile("Brightleaf Home", region, country, ProfileType.SELLER);
    }

    Resolution asked(String words) {
        return Answer.to(Phrase.of(words), new Portfolio(accounts, profiles));
    }

    /** As the tables call it: {@code Acme US}. */
    static String called(BoundProfile one) {
        return one.account().name().value() + " " + one.profile().countryCode();
    }

    /** Those words, with the number of a profile in place of its name in braces. */
    String numbered(String words) {
        String all = words;
        for (BoundProfile one : profiles) {
            all = all.replace(
                    "{" + called(one) + "}", Long.toString(one.profile().id().value()));
        }
        return all;
    }
}
