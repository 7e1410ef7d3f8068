package adsconnect.postgres.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Only one program at a time uses a data directory. The operating system drops the lock when its holder dies, however it
 * dies; the process id in the file is only there to be named.
 */
final class ProgramLock implements AutoCloseable {

    /** Asked first, because opening and closing a locked file once more would drop this program's own lock. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private ProgramLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static ProgramLock take(Path file) {
        String self = Long.toString(ProcessHandle.current().pid());
        if (!HELD_HERE.add(file)) {
            throw heldBy(self, file);
        }
        Optional<ProgramLock> taken = Optional.empty();
        try {
            taken = tryLock(file, self);
        } catch (IOException failure) {
            throw new EmbeddedServerProblem("The lock " + file + " can't be taken", failure);
        } finally {
            if (taken.isEmpty()) {
                HELD_HERE.remove(file);
            }
        }
        return taken.orElseThrow(() -> heldBy(ServerFiles.read(file).orElse("unknown"), file));
    }

    private static Optional<ProgramLock> tryLock(Path file, String self) throws IOException {
        FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), ServerFiles.PRIVATE_FILE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(self.getBytes(StandardCharsets.US_ASCII)));
        return Optional.of(new ProgramLock(file, channel));
    }

    private static EmbeddedServerProblem heldBy(String pid, Path file) {
        return new EmbeddedServerProblem("Another program (process " + pid + ") uses the database in "
                + file.getParent() + ": stop it first, or choose another directory with ADSCONNECT_DATA_DIR");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new EmbeddedServerProblem("The lock " + file + " can't be given back", failure);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
