package adsconnect.domain.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.account.BoundProfile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Thousands of phrases about thousands of portfolios: no profile that the words exclude is ever returned, and none of several.
 * What is meant is known here because the phrase is made of it.
 */
class NeverAGuessTest {

    private static final int PHRASES = 1_000;

    private static final List<String> COUNTRIES = List.of("US", "UK", "DE", "JP", "AE", "IN", "MX", "FR");
    private static final List<String> NAMES =
            List.of("Acme", "Brightleaf", "小米", "Café Noir", "Ромашка", "Tall & Pines");

    private static final Map<String, List<String>> SITES = Map.of(
            "US", List.of("US site", "the United States", "美国站", "美亚", "amazon.com", "the States", "🇺🇸"),
            "UK", List.of("UK store", "Britain", "英国站", "英站", "GB site", "amazon.co.uk"),
            "DE", List.of("the German site", "Germany", "德国", "德亚", "Amazon.de", "de shop"),
            "JP", List.of("Japan", "the Japanese marketplace", "日本站", "日亚", "ＪＰ site"),
            "AE", List.of("the Emirates", "UAE", "阿联酋站", "Dubai"),
            "IN", List.of("India", "印度站", "IN site", "the Indian one"),
            "MX", List.of("Mexico", "墨西哥", "MX marketplace"),
            "FR", List.of("France", "法国站", "fr site", "the French shop"));

    private static final List<String> NOISE =
            List.of("please", "show me", "my", "what about", "请看", "for", "numbers of", "hello", "🎉", "the");
    private static final List<String> NOWHERE = List.of("NZ", "NZ site", "New Zealand", "新西兰站", "KR store");

    private static final List<String> NOT = List.of("not", "except", "anything but", "不要", "除了", "other than", "NOT");

    /** Between a "not" and what it seems to deny: then nobody knows. */
    private static final List<String> THINGS =
            List.of("just", "data on", "sales in", "seen", "forget", "the numbers of");

    private SplittableRandom random = new SplittableRandom();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void a_profile_is_returned_only_if_it_is_the_only_one_that_the_words_leave(long seed) {
        random = new SplittableRandom(seed);
        int found = 0;
        for (int turn = 0; turn < PHRASES; turn++) {
            Stock stock = stock();
            Said said = said(stock);
            Resolution answer = stock.asked(said.words());
            List<BoundProfile> left =
                    stock.profiles().stream().filter(said::leaves).toList();

            String what = said.words() + " | "
                    + stock.profiles().stream().map(Stock::called).toList() + " | "
                    + answer.candidates().stream().map(Stock::called).toList();
            answer.profile().ifPresent(profile -> assertThat(left).as(what).containsExactly(profile));
            if (!said.vague()) {
                assertThat(answer.candidates()).as(what).allMatch(said::allows);
            }
            if (said.several() || said.onlyNot()) {
                assertThat(answer.profile()).as(what).isEmpty();
            } else if (left.size() == 1 && !said.vague()) {
                assertThat(answer.profile()).as(what).contains(left.getFirst());
                found++;
            }
        }
        assertThat(found).as("Phrases that meant exactly one").isGreaterThan(PHRASES / 20);
    }

    @Test
    void a_country_without_a_site_is_never_another_one() {
        for (int turn = 0; turn < PHRASES; turn++) {
            Stock stock = stock();
            String name = stock.accounts().getFirst().name().value();
            String words = (random.nextBoolean() ? one(NOISE) : written(name)) + ", " + one(NOWHERE);

            assertThat(stock.asked(words).candidates()).as(words).isEmpty();
        }
    }

    @Test
    void an_advertiser_called_as_the_account_is_never_taken_for_it() {
        Stock twins = Stock.of("Brightleaf Home: US US");
        for (int turn = 0; turn < PHRASES; turn++) {
            String words = written("Brightleaf Home") + " " + one(NOISE) + ", " + site("US");

            assertThat(twins.asked(words).profile()).as(words).isEmpty();
        }
    }

    /** What a phrase was made of. */
    private record Said(
            String words,
            Set<String> accounts,
            Set<String> countries,
            Set<String> notAccounts,
            Set<String> notCountries,
            boolean vague) {

        boolean leaves(BoundProfile one) {
            return (accounts.isEmpty() || accounts.contains(name(one)))
                    && (countries.isEmpty() || countries.contains(one.profile().countryCode()))
                    && allows(one);
        }

        boolean allows(BoundProfile one) {
            return !notAccounts.contains(name(one))
                    && !notCountries.contains(one.profile().countryCode());
        }

        boolean several() {
            return accounts.size() > 1 || countries.size() > 1;
        }

        boolean onlyNot() {
            return accounts.isEmpty() && countries.isEmpty() && !(notAccounts.isEmpty() && notCountries.isEmpty());
        }

        private static String name(BoundProfile one) {
            return one.account().name().value();
        }
    }

    private Stock stock() {
        String line = some(NAMES, 1 + random.nextInt(3)).stream()
                .map(name -> name + ": " + String.join(" ", some(COUNTRIES, random.nextInt(4))))
                .collect(Collectors.joining("; "));
        return Stock.of(line);
    }

    private Said said(Stock stock) {
        List<String> names =
                stock.accounts().stream().map(account -> account.name().value()).toList();
        Set<String> accounts = some(names, Math.min(names.size(), upTo(2)));
        Set<String> countries = some(COUNTRIES, upTo(2));
        Set<String> notAccounts = some(names, upTo(1));
        notAccounts.removeAll(accounts);
        Set<String> notCountries = some(COUNTRIES, upTo(2));
        notCountries.removeAll(countries);
        boolean vague = random.nextInt(4) == 0;
        List<String> parts = new ArrayList<>();
        accounts.forEach(name -> parts.add(written(name)));
        countries.forEach(country -> parts.add(site(country)));
        notAccounts.forEach(name -> parts.add(not(vague) + written(name)));
        if (!notCountries.isEmpty()) {
            parts.add(not(vague)
                    + notCountries.stream()
                            .map(this::site)
                            .collect(Collectors.joining(random.nextBoolean() ? " or " : "和")));
        }
        for (int noise = random.nextInt(3); noise > 0; noise--) {
            parts.add(one(NOISE));
        }
        List<String> mixed = new ArrayList<>();
        while (!parts.isEmpty()) {
            mixed.add(parts.remove(random.nextInt(parts.size())));
        }
        return new Said(
                String.join(random.nextBoolean() ? ", " : "，", mixed),
                accounts,
                countries,
                notAccounts,
                notCountries,
                vague);
    }

    private String not(boolean vague) {
        return one(NOT) + " " + (vague ? one(THINGS) + " " : "");
    }

    /** Mostly less. */
    private int upTo(int most) {
        return Math.max(0, random.nextInt(most + 3) - 2);
    }

    private String written(String name) {
        return switch (random.nextInt(4)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name.toLowerCase(Locale.ROOT);
            default -> name;
        };
    }

    private String site(String country) {
        return one(SITES.get(country));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Set<String> some(List<String> of, int many) {
        Set<String> some = new HashSet<>();
        while (some.size() < many) {
            some.add(one(of));
        }
        return some;
    }
}
