package adsconnect.amazonsandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Collects a persona's profiles while {@link Personas} describes them. */
final class PersonaSketch {
    private static final long SIXTEEN_DIGITS = 1_000_000_000_000_000L;

    private final String key;
    private final String name;
    private final String explanation;
    private final List<Profile> profiles = new ArrayList<>();
    private Profile.Access access = Profile.Access.EDIT;
    private Optional<Profile.SubType> subType = Optional.empty();
    private Optional<String> manager = Optional.empty();
    private Profile.Volume volume = Profile.Volume.USUAL;

    PersonaSketch(String key, String name, String explanation) {
        this.key = key;
        this.name = name;
        this.explanation = explanation;
    }

    PersonaSketch access(Profile.Access other) {
        access = other;
        return this;
    }

    PersonaSketch subType(Profile.SubType other) {
        subType = Optional.of(other);
        return this;
    }

    /** The login belongs to a manager account of this name, to which all accounts are linked. */
    PersonaSketch manager(String accountName) {
        manager = Optional.of(accountName);
        return this;
    }

    PersonaSketch volume(Profile.Volume other) {
        volume = other;
        return this;
    }

    PersonaSketch seller(String brand, Marketplace... marketplaces) {
        return add(brand, Profile.Type.SELLER, marketplaces);
    }

    PersonaSketch vendor(String brand, Marketplace... marketplaces) {
        return add(brand, Profile.Type.VENDOR, marketplaces);
    }

    PersonaSketch agency(String brand, Marketplace... marketplaces) {
        return add(brand, Profile.Type.AGENCY, marketplaces);
    }

    PersonaSketch sellerWithId(long id, String brand, Marketplace marketplace) {
        return add(id, brand, Profile.Type.SELLER, marketplace);
    }

    Persona finished() {
        return new Persona(key, name, explanation, manager, profiles);
    }

    private PersonaSketch add(String brand, Profile.Type type, Marketplace... marketplaces) {
        for (Marketplace marketplace : marketplaces) {
            add(profileId(profiles.size()), brand, type, marketplace);
        }
        return this;
    }

    private PersonaSketch add(long id, String brand, Profile.Type type, Marketplace marketplace) {
        profiles.add(new Profile(id, marketplace, type, subType, accountId(brand, type), brand, access, volume));
        return this;
    }

    /** Independent of the seed, so that a stored profile is still the same one after the data were grown anew. */
    private long profileId(int index) {
        return SIXTEEN_DIGITS + Chance.of(Chance.of(key), index).below(7 * SIXTEEN_DIGITS);
    }

    /** One company keeps its account id over all marketplaces: it is not unique, as in life. */
    private String accountId(String brand, Profile.Type type) {
        String letters = Long.toString(Chance.of(key + brand) >>> 1, 36).toUpperCase(Locale.ROOT);
        return (type == Profile.Type.SELLER ? "A" : "ENTITY") + letters;
    }
}
