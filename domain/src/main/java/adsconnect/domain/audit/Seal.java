package adsconnect.domain.audit;

import java.time.Instant;
import java.util.Objects;

/**
 * What binds a line to all that were sealed before it (AUDIT-1). It says by itself which line it is of, so that the chain holds
 * also where the line is gone.
 *
 * @param number one, two, three… in the order of sealing, without a gap
 * @param line number of the line
 * @param lineAt when the line says it was
 * @param content hash of the line
 * @param chain hash of the seal before and of all that this one says
 */
public record Seal(long number, long line, Instant lineAt, Instant sealedAt, Hash content, Hash chain) {

    public Seal {
        Objects.requireNonNull(lineAt);
        Objects.requireNonNull(sealedAt);
        Objects.requireNonNull(content);
        Objects.requireNonNull(chain);
    }

    /** The one of a line that comes next in the chain. */
    static Seal next(Head before, WrittenLine line, Instant now) {
        long number = before.seal() + 1;
        Hash content = line.hash();
        return new Seal(
                number,
                line.number(),
                line.at(),
                now,
                content,
                chained(before.chain(), number, line.number(), line.at(), now, content));
    }

    /** Whether it says what it said when it was put behind that hash. */
    boolean follows(Hash before) {
        return chainedTo(before).equals(chain);
    }

    /** What it comes to behind that hash. */
    Hash chainedTo(Hash before) {
        return chained(before, number, line, lineAt, sealedAt, content);
    }

    Head head() {
        return new Head(number, chain);
    }

    private static Hash chained(Hash before, long number, long line, Instant lineAt, Instant sealedAt, Hash content) {
        return new CanonicalBytes()
                .add(before)
                .add(number)
                .add(line)
                .add(lineAt)
                .add(sealedAt)
                .add(content)
                .hash();
    }
}
