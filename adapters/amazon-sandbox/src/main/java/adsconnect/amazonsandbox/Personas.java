package adsconnect.amazonsandbox;

import static adsconnect.amazonsandbox.Marketplace.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All logins that the local Amazon offers; the first one is chosen beforehand. */
final class Personas {
    private final Map<String, Persona> byKey = new LinkedHashMap<>();
    private final Map<Long, Profile> profiles = new LinkedHashMap<>();

    Personas() {
        add(sketch("new-seller", "New seller – one profile in the US", "Sells in the United States only. Start here.")
                .seller("Lantern & Loom", US));
        add(sketch("seller-worldwide", "Seller in many marketplaces", "One company, ten shops, all three regions.")
                .seller("Copper Fern", US, CA, MX, UK, DE, FR, IT, JP, AU, SG));
        add(sketch("seller-europe", "Seller in Europe only", "Nothing in North America or the Far East.")
                .seller("Nordlicht Werkstatt", DE, FR, NL, SE));
        add(sketch("vendor", "Vendor", "Sells to Amazon instead of on Amazon.").vendor("Brambleford Foods", US, UK));
        add(sketch("agency-only", "Agency without sponsored ads", "Display buying only, no seller or vendor account.")
                .agency("Ninth Meridian Media", US));
        add(manager());
        add(sketch("no-profiles", "Nobody – no profiles", "A login that only shops. Consent works, nothing is there."));
        add(sketch("view-only", "Viewer", "May look at two accounts but not change them.")
                .access(Profile.Access.VIEW)
                .seller("Juniper Street Goods", US, CA));
        add(sketch("yen", "Seller in Japan", "Amounts in yen have no decimals.").seller("Hoshikawa Pottery", JP));
        add(sketch("big-ids", "Seller with very long ids", "Profile ids that a JavaScript number cannot hold.")
                .sellerWithId(9_007_199_254_740_993L, "Longhand Paper", US)
                .sellerWithId(9_007_199_254_740_995L, "Longhand Paper", DE));
        add(thousand());
        add(sketch("huge-data", "Seller with a lot of data", "One profile, 1,500 campaigns, tens of thousands of rows.")
                .volume(Profile.Volume.HUGE)
                .seller("Everyday Everything Supply", US));
        add(sketch("no-spend", "Seller who never advertised", "One profile whose reports are all empty.")
                .volume(Profile.Volume.NONE)
                .seller("Quiet Orchard", US));
        add(sketch("demo-seller", "Demo seller", "The seller of the demonstration.")
                .seller("Harbor & Pine", US));
        add(sketch("demo-manager", "Demo manager", "Two brands, six profiles, seller and vendor.")
                .manager("Two Brands Management")
                .seller("Alder Row Outfitters", US, UK, DE, JP)
                .vendor("Saltmarsh Kitchen", US, DE));
        add(sketch("demo-admin", "Demo admin", "Two profiles of one brand.").seller("Wren & Willow Toys", US, CA));
        add(sketch("manager-unlinked", "Manager without linked accounts", "Consent works, no profile anywhere.")
                .manager("Agency South"));
        add(sketch("access-removed", "Seller who loses an account", "A day after the consent the second one is gone.")
                .seller("Fern & Flint", US)
                .access(Profile.Access.EDIT_FOR_A_DAY)
                .seller("Fern & Flint", CA));
        add(sketch("kdp-author", "Author of books", "May not use Sponsored Brands.")
                .subType(Profile.SubType.KDP_AUTHOR)
                .vendor("Odile Marchetti", US));
        add(sketch("attribution", "Vendor and attribution account", "The second one holds no campaigns.")
                .vendor("Tidewater Tea", US)
                .subType(Profile.SubType.AMAZON_ATTRIBUTION)
                .volume(Profile.Volume.NONE)
                .vendor("Tidewater Tea Attribution", US));
        add(sketch("unpaid", "Vendor without a payment method", "The profile is there, its reports are empty.")
                .volume(Profile.Volume.UNPAID)
                .vendor("Pending Payment Pans", US));
    }

    List<Persona> all() {
        return List.copyOf(byKey.values());
    }

    Optional<Persona> withKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Any profile there is, whoever may see it. */
    Optional<Profile> profile(long id) {
        return Optional.ofNullable(profiles.get(id));
    }

    private void add(PersonaSketch sketch) {
        Persona persona = sketch.finished();
        byKey.put(persona.key(), persona);
        for (Profile profile : persona.profiles()) {
            if (profiles.put(profile.id(), profile) != null) {
                throw new IllegalStateException("Two profiles have the id " + profile.id());
            }
        }
    }

    private static PersonaSketch sketch(String key, String name, String explanation) {
        return new PersonaSketch(key, name, explanation);
    }

    private static PersonaSketch manager() {
        PersonaSketch sketch = sketch(
                        "manager-many", "Manager of many companies", "Forty profiles of twenty companies.")
                .manager("Agency North");
        Marketplace[] homes = {US, UK, DE, JP, CA};
        Marketplace[] seconds = {CA, FR, IT, AU, MX};
        for (int index = 0; index < 20; index++) {
            String brand = Words.brand(index);
            Marketplace[] shops = {homes[index % 5], seconds[index % 5]};
            sketch = index % 6 == 5 ? sketch.vendor(brand, shops) : sketch.seller(brand, shops);
        }
        return sketch;
    }

    private static PersonaSketch thousand() {
        PersonaSketch sketch = sketch("thousand-profiles", "Manager of 1,000 profiles", "To see whether lists hold up.")
                .manager("Agency of Everybody");
        Marketplace[] shops = Marketplace.values();
        for (int index = 0; index < 1000; index++) {
            sketch.seller(Words.brand(100 + index / 5), shops[index % shops.length]);
        }
        return sketch;
    }
}
