package adsconnect.architecture.journeys;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.token.KeptSecret;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.port.SealedSecrets;
import adsconnect.postgres.DatabaseAddress;
import adsconnect.postgres.TestDatabase;
import adsconnect.vault.EnvelopeVault;
import adsconnect.vault.MasterKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What of one account can be opened by whoever has the master key and the live tables: every piece of bytes in any table is
 * tried as its data key, and every one as what that sealed.
 */
final class Openable {

    private static final String COLUMNS_OF_BYTES = """
            SELECT format('SELECT encode(%I, ''hex'') FROM %I.%I WHERE %I IS NOT NULL', column_name, table_schema,
                          table_name, column_name)
            FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
            WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' AND data_type = 'bytea'""";

    private Openable() {}

    /** The secrets that came to light. */
    static List<String> of(AccountId account, DatabaseAddress database, MasterKey masterKey) {
        List<byte[]> pieces = TestDatabase.firstColumn(database, COLUMNS_OF_BYTES).stream()
                .flatMap(column -> TestDatabase.firstColumn(database, column).stream())
                .map(HexFormat.of()::parseHex)
                .toList();
        return pieces.stream()
                .flatMap(key -> pieces.stream()
                        .flatMap(piece -> Arrays.stream(Purpose.values())
                                .flatMap(purpose -> open(account, key, piece, purpose, masterKey).stream())))
                .distinct()
                .toList();
    }

    private static Optional<String> open(
            AccountId account, byte[] key, byte[] piece, Purpose purpose, MasterKey masterKey) {
        SealedSecrets stored = new Pair(
                new SealedSecrets.WrappedKey(masterKey.id(), key), new SealedSecrets.Sealed(piece, Instant.MAX));
        try {
            return new EnvelopeVault(masterKey, stored, new SecureRandom())
                    .open(account, purpose)
                    .map(KeptSecret::secret)
                    .map(secret -> secret.reveal());
        } catch (IllegalStateException | IllegalArgumentException closed) {
            return Optional.empty();
        }
    }

    /** One pair to be tried, whatever is asked for. */
    private record Pair(SealedSecrets.WrappedKey key, SealedSecrets.Sealed sealed) implements SealedSecrets {

        @Override
        public Optional<WrappedKey> dataKey(AccountId account) {
            return Optional.of(key);
        }

        @Override
        public void addDataKey(AccountId account, WrappedKey added) {
            throw new IllegalStateException("Only for opening");
        }

        @Override
        public boolean put(AccountId account, Purpose purpose, Sealed added) {
            throw new IllegalStateException("Only for opening");
        }

        @Override
        public Optional<Sealed> get(AccountId account, Purpose purpose) {
            return Optional.of(sealed);
        }

        @Override
        public void remove(AccountId account, Purpose purpose) {
            throw new IllegalStateException("Only for opening");
        }

        @Override
        public void removeAll(AccountId account) {
            throw new IllegalStateException("Only for opening");
        }
    }
}
