package adsconnect.postgres.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is done to a directory and all that is in it. */
final class Trees {

    private Trees() {}

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        for (Path path : contents(tree, Comparator.reverseOrder())) {
            Files.delete(path);
        }
    }

    /** Gives all of it to another user; only root can. */
    static void give(Path tree, int owner) throws IOException {
        for (Path path : contents(tree, Comparator.naturalOrder())) {
            Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Has the disk keep it, so that a power failure leaves no empty files behind. Side by side: one commit does for many. */
    static void flush(Path tree) throws IOException {
        try {
            contents(tree, Comparator.naturalOrder()).parallelStream()
                    .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .forEach(Trees::force);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static void force(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> contents(Path tree, Comparator<Path> order) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            return paths.sorted(order).toList();
        }
    }
}
