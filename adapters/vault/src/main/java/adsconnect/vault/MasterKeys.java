package adsconnect.vault;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.token.port.SealedSecrets.WrappedKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The master keys that an operator gave: the newest one, and while it takes the place of others these too (VAULT-1). Shared
 * between threads.
 */
public final class MasterKeys {

    private final List<MasterKey> keys;

    private MasterKeys(List<MasterKey> keys) {
        this.keys = List.copyOf(keys);
    }

    public static MasterKeys of(MasterKey newest, MasterKey... further) {
        List<MasterKey> keys = new ArrayList<>(List.of(newest));
        keys.addAll(Arrays.asList(further));
        return new MasterKeys(keys);
    }

    /**
     * The keys in a setting, parted by commas or blanks, the newest one first.
     *
     * @throws IllegalArgumentException with a message that continues "The setting …" and holds nothing of the keys
     */
    public static MasterKeys parse(String text) {
        List<MasterKey> keys = new ArrayList<>();
        for (String one : text.strip().split("[,\\s]+")) {
            keys.add(keys.isEmpty() ? MasterKey.parse(one) : further(one));
        }
        return new MasterKeys(keys.stream().distinct().toList());
    }

    private static MasterKey further(String text) {
        try {
            return MasterKey.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("names a further key that " + malformed.getMessage());
        }
    }

    /** The one that a rotation leads to. */
    public MasterKey newest() {
        return keys.getFirst();
    }

    /** Newest first. */
    public List<MasterKey> all() {
        return keys;
    }

    public Optional<MasterKey> byId(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** Whether what that data key sealed can be read with these. */
    public boolean open(AccountId account, WrappedKey wrapped) {
        return rewrap(account, wrapped).isPresent();
    }

    /** The same data key, wrapped by the newest of these; empty if none of them opens it. */
    public Optional<WrappedKey> rewrap(AccountId account, WrappedKey wrapped) {
        try (DataKey key = unwrap(account, wrapped)) {
            return Optional.of(new WrappedKey(newest().id(), key.wrap(newest())));
        } catch (DataKey.DoesNotOpen unreadable) {
            return Optional.empty();
        }
    }

    DataKey unwrap(AccountId account, WrappedKey wrapped) throws DataKey.DoesNotOpen {
        Optional<MasterKey> master = byId(wrapped.masterKeyId());
        if (master.isEmpty()) {
            throw new DataKey.DoesNotOpen("its data key is wrapped by the master key " + wrapped.masterKeyId()
                    + ", but the one in use is " + newest().id());
        }
        return DataKey.unwrap(account, master.get(), wrapped.wrapped());
    }

    @Override
    public String toString() {
        return "MasterKeys" + keys;
    }
}
