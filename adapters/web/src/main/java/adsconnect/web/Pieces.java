package adsconnect.web;

import adsconnect.httpkit.Reply;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** A list as a body, however long it is: each piece of it is read when the one before is sent. Not shared between threads. */
final class Pieces<T> implements Enumeration<InputStream> {

    private final Function<Optional<T>, List<T>> next;
    private final Written<T> written;
    private Optional<T> last = Optional.empty();
    private boolean begun;
    private boolean over;

    private Pieces(Function<Optional<T>, List<T>> next, Written<T> written) {
        this.next = next;
        this.written = written;
    }

    /** How a piece looks as part of the body. */
    @FunctionalInterface
    interface Written<T> {
        /** @param first whether the body begins with it */
        byte[] bytes(List<T> rows, boolean first);
    }

    /** @param next the rows after that one, or the first ones; none when there are no more */
    static <T> Reply.Stream of(Function<Optional<T>, List<T>> next, Written<T> written) {
        return new Reply.Stream(new SequenceInputStream(new Pieces<>(next, written)), OptionalLong.empty());
    }

    @Override
    public boolean hasMoreElements() {
        return !over;
    }

    @Override
    public InputStream nextElement() {
        if (over) {
            throw new NoSuchElementException();
        }
        List<T> rows = next.apply(last);
        over = rows.isEmpty();
        last = over ? last : Optional.of(rows.getLast());
        byte[] piece = written.bytes(rows, !begun);
        begun = true;
        return new ByteArrayInputStream(piece);
    }
}
