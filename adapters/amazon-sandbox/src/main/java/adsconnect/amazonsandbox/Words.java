package adsconnect.amazonsandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Invented names of companies, products and campaigns. */
final class Words {
    private static final List<String> FIRST = List.of(
            "Maple",
            "Cedar",
            "Copper",
            "Velvet",
            "Amber",
            "Granite",
            "Willow",
            "Harvest",
            "Meadow",
            "Indigo",
            "Pepper",
            "Juniper",
            "Marble",
            "Saffron",
            "Birch",
            "Clover",
            "Driftwood",
            "Ember",
            "Frost",
            "Ginger");
    private static final List<String> SECOND = List.of(
            "Lane", "Hollow", "Ridge", "Quay", "Mill", "Grove", "Gate", "Field", "Bay", "Crossing", "Yard", "Brook");
    private static final List<String> TRADE = List.of(
            "Goods", "Supply", "Studio", "Home", "Outdoors", "Pantry", "Textiles", "Tools", "Pets", "Paper", "Garden");
    static final List<String> PRODUCTS = List.of(
            "Kettles",
            "Teapots",
            "Blankets",
            "Lanterns",
            "Notebooks",
            "Backpacks",
            "Cutting Boards",
            "Water Bottles",
            "Dog Beds",
            "Yoga Mats",
            "Candles",
            "Aprons",
            "Planters",
            "Desk Lamps",
            "Puzzles",
            "Scarves");
    static final List<String> TARGETINGS =
            List.of("Exact", "Phrase", "Broad", "Auto", "Competitors", "Brand", "Categories", "Launch");

    private static final List<String> WISHES =
            List.of("best", "blue", "large", "2 pack", "for kids", "gift", "12\" set", "für draußen", "1.7l", "おしゃれ");
    private static final String ASIN_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";

    private Words() {}

    static String keyword(String goods, int index) {
        String plain = goods.toLowerCase(Locale.ROOT);
        return index == 0 ? plain : WISHES.get((index - 1) % WISHES.size()) + " " + plain;
    }

    /** What people type who are shown an ad for these words; each once. */
    static List<String> searches(String keyword, int count) {
        List<String> searches = new ArrayList<>(List.of(keyword));
        for (int index = 0; searches.size() < count; index++) {
            searches.add(
                    keyword + " " + WISHES.get(index % WISHES.size()) + (index < WISHES.size() ? "" : " " + index));
        }
        return searches;
    }

    static String asin(Chance chance) {
        StringBuilder asin = new StringBuilder("B0");
        for (int place = 0; place < 8; place++) {
            asin.append(ASIN_LETTERS.charAt((int) chance.below(ASIN_LETTERS.length())));
        }
        return asin.toString();
    }

    static String sku(String goods, int number) {
        return goods.substring(0, 3).toUpperCase(Locale.ROOT) + "-%02d".formatted(number);
    }

    static String brand(int index) {
        return FIRST.get(index % FIRST.size())
                + " "
                + SECOND.get((index / FIRST.size() + index) % SECOND.size())
                + " "
                + TRADE.get((index / 7 + index) % TRADE.size());
    }
}
