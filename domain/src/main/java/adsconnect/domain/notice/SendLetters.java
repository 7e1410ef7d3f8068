package adsconnect.domain.notice;

import adsconnect.domain.Chance;
import adsconnect.domain.LeaseLost;
import adsconnect.domain.Secret;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.notice.port.LetterQueue;
import adsconnect.domain.notice.port.LetterQueue.Claimed;
import adsconnect.domain.notice.port.LetterWriter;
import adsconnect.domain.notice.port.Postbox;
import adsconnect.domain.token.KeptSecret;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.port.TokenVault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sends letters, for days if the mail server is away (RECO-5). A node that dies meanwhile leaves its letter to another. */
public final class SendLetters {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration RETRIED_FOR = Duration.ofDays(3);
    private static final int LONGEST_TROUBLE = 300;

    private final LetterQueue letters;
    private final LetterWriter writer;
    private final Postbox postbox;
    private final TokenVault vault;
    private final UnitOfWork unitOfWork;
    private final Chance chance;
    private final Clock clock;

    public SendLetters(
            LetterQueue letters,
            LetterWriter writer,
            Postbox postbox,
            TokenVault vault,
            UnitOfWork unitOfWork,
            Chance chance,
            Clock clock) {
        this.letters = letters;
        this.writer = writer;
        this.postbox = postbox;
        this.vault = vault;
        this.unitOfWork = unitOfWork;
        this.chance = chance;
        this.clock = clock;
    }

    public Optional<Claimed> claim() {
        Instant now = clock.instant();
        return letters.claim(now, now.plus(LEASE));
    }

    public void work(Claimed claimed) {
        Postbox.Outcome outcome = mail(claimed.letter())
                .map(postbox::send)
                .orElseGet(() -> new Postbox.Refused("Its link was over before it was sent"));
        try {
            unitOfWork.inOne(() -> {
                settle(claimed, outcome);
                return claimed;
            });
        } catch (LeaseLost lost) {
            // Whoever holds it now sends it again.
        }
    }

    /** Empty once its link opens nothing any more. */
    private Optional<Postbox.Mail> mail(Letter letter) {
        if (!letter.kind().linked()) {
            return Optional.of(writer.write(letter));
        }
        Optional<Secret> link = vault.open(letter.inVault(), Purpose.LETTER_LINK)
                .filter(kept -> kept.expiresAt().isAfter(clock.instant()))
                .map(KeptSecret::secret);
        return link.map(secret -> writer.write(letter, secret));
    }

    private void settle(Claimed claimed, Postbox.Outcome outcome) {
        Instant now = clock.instant();
        Letter letter = claimed.letter();
        switch (outcome) {
            case Postbox.Taken taken -> letters.sent(claimed, now);
            case Postbox.Refused(String why) -> letters.givenUp(claimed, now, shortened(why));
            case Postbox.NotNow(String why) -> {
                if (now.isBefore(letter.madeAt().plus(RETRIED_FOR))) {
                    letters.putOff(claimed, now, shortened(why), now.plus(RetryPause.after(letter.attempts(), chance)));
                    return;
                }
                letters.givenUp(claimed, now, shortened(why));
            }
        }
        if (letter.kind().linked()) {
            vault.destroy(letter.inVault());
        }
    }

    private static String shortened(String why) {
        String tidy = why.replaceAll("\\p{Cntrl}+", " ").strip();
        return tidy.substring(0, Math.min(LONGEST_TROUBLE, tidy.length()));
    }
}
