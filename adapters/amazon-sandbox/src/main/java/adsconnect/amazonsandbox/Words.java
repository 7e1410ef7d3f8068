package adsconnect.amazonsandbox;

import java.util.List;

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

    private Words() {}

    static String brand(int index) {
        return FIRST.get(index % FIRST.size())
                + " "
                + SECOND.get((index / FIRST.size() + index) % SECOND.size())
                + " "
                + TRADE.get((index / 7 + index) % TRADE.size());
    }
}
