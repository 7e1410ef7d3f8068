package adsconnect.domain.resolve;

import adsconnect.domain.marketplace.Marketplace;
import adsconnect.domain.marketplace.Region;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All words that mean something to us, in both languages. Built once; never changes. */
final class Vocabulary {

    private static final Lexicon<Word> WORDS = new Lexicon<>();

    static {
        Stream.of(EnglishWords.SITES, ChineseWords.SITES, EnglishWords.ELSEWHERE, ChineseWords.ELSEWHERE)
                .forEach(table -> places(table, false, false));
        Stream.of(EnglishWords.SITES_BESIDE_NOUN, EnglishWords.ELSEWHERE_BESIDE_NOUN)
                .forEach(table -> places(table, false, true));
        Stream.of(EnglishWords.REGIONS, ChineseWords.REGIONS).forEach(table -> places(table, true, false));
        Stream.of(EnglishWords.PLAIN, ChineseWords.PLAIN)
                .forEach(table -> read(
                        table,
                        line -> line.words()
                                .forEach(word -> put(
                                        word, Word.Plain.valueOf(line.meaning().getFirst())))));
        everyOtherCountry();
    }

    /** Two letters that are a site or a region, in small letters. */
    private static final Map<String, Place> CODES = codes();

    private Vocabulary() {}

    /** Whatever begins at that token, the longest first. */
    static List<Lexicon.Match<Word>> at(List<Token> text, int start) {
        return WORDS.matches(text, start, token -> token.kind() == Token.Kind.MARK);
    }

    static Optional<Place> code(Token token) {
        return Optional.ofNullable(CODES.get(token.folded()));
    }

    /** How the places of a table are called in a sentence, by their countries. */
    static Map<Set<String>, String> called(String table) {
        Map<Set<String>, String> called = new HashMap<>();
        read(table, line -> called.put(Set.copyOf(line.meaning()), line.words().getFirst()));
        return Map.copyOf(called);
    }

    private record Line(List<String> meaning, List<String> words) {}

    private static void places(String table, boolean region, boolean besideNoun) {
        read(table, line -> {
            Place place = new Place(Set.copyOf(line.meaning()), region);
            // Two letters are a matter of how they are written.
            line.words().stream()
                    .filter(word -> !word.matches("[A-Z]{2}"))
                    .forEach(word -> put(word, new Word.Names(place, besideNoun)));
        });
    }

    private static void read(String table, Consumer<Line> reader) {
        table.lines().forEach(line -> {
            String[] parts = line.split(": ", 2);
            reader.accept(new Line(List.of(parts[0].split(" ")), List.of(parts[1].split(", "))));
        });
    }

    /** So that a country without a site is told from a word that means nothing. */
    private static void everyOtherCountry() {
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            Word named = new Word.Names(Place.site(code.equals("GB") ? "UK" : code), false);
            Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE)
                    .map(country::getDisplayCountry)
                    .filter(name -> name.length() > 2 || !name.equals(code))
                    .forEach(name -> put(name, named));
        }
    }

    private static void put(String word, Word means) {
        WORDS.put(
                Tokens.of(word).stream()
                        .filter(token -> token.kind() != Token.Kind.MARK)
                        .toList(),
                means);
    }

    private static Map<String, Place> codes() {
        Map<String, Place> codes = Arrays.stream(Marketplace.values())
                .map(Enum::name)
                .collect(Collectors.toMap(code -> code.toLowerCase(Locale.ROOT), Place::site));
        codes.put("gb", Place.site("UK"));
        for (String code : EnglishWords.CODES_ELSEWHERE.split(" ")) {
            codes.put(code.toLowerCase(Locale.ROOT), Place.site(code));
        }
        for (Region region : Region.values()) {
            Set<String> countries = Arrays.stream(Marketplace.values())
                    .filter(site -> site.region() == region)
                    .map(Enum::name)
                    .collect(Collectors.toSet());
            codes.put(region.name().toLowerCase(Locale.ROOT), new Place(countries, true));
        }
        return Map.copyOf(codes);
    }
}
