package adsconnect.domain.notice;

import adsconnect.domain.Chance;
import adsconnect.domain.LeaseLost;
import adsconnect.domain.Secret;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.audit.Alarm;
import adsconnect.domain.audit.port.Alarms;
import adsconnect.domain.notice.port.LetterQueue;
import adsconnect.domain.notice.port.LetterQueue.Claimed;
import adsconnect.domain.notice.port.LetterQueue.Trouble;
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

    /** No other node sends it while the mail server may still take it from this one. */
    private static final Duration LEASE = Postbox.LONGEST.plusMinutes(1);

    private static final Duration RETRIED_FOR = Duration.ofDays(3);
    /** When none was taken for so long, for so many different people, it is hardly about them. */
    private static final Duration LONG = Duration.ofHours(1);

    private static final int MANY = 3;
    private static final int LONGEST_TROUBLE = 300;

    private final LetterQueue letters;
    private final LetterWriter writer;
    private final Postbox postbox;
    private final TokenVault vault;
    private final Alarms alarms;
    private final UnitOfWork unitOfWork;
    private final Chance chance;
    private final Clock clock;

    public SendLetters(
            LetterQueue letters,
            LetterWriter writer,
            Postbox postbox,
            TokenVault vault,
            Alarms alarms,
            UnitOfWork unitOfWork,
            Chance chance,
            Clock clock) {
        this.letters = letters;
        this.writer = writer;
        this.postbox = postbox;
        this.vault = vault;
        this.alarms = alarms;
        this.unitOfWork = unitOfWork;
        this.chance = chance;
        this.clock = clock;
    }

    public Optional<Claimed> claim() {
        Instant now = clock.instant();
        return letters.claim(now, now.plus(LEASE));
    }

    /** @throws RuntimeException what kept it from being sent or written down; it is tried again as if nobody took it */
    public void work(Claimed claimed) {
        try {
            mail(claimed.letter())
                    .map(postbox::send)
                    .ifPresentOrElse(
                            outcome -> inOne(() -> hear(claimed, outcome)), () -> inOne(() -> tooLate(claimed)));
        } catch (RuntimeException failure) {
            ourFault(claimed, failure);
            throw failure;
        }
    }

    private void hear(Claimed claimed, Postbox.Outcome outcome) {
        settle(claimed, outcome);
        judge(outcome);
    }

    private void tooLate(Claimed claimed) {
        Trouble trouble = new Trouble("Its link was over before it was sent", false);
        letters.givenUp(claimed, clock.instant(), trouble);
        forgetLink(claimed.letter());
    }

    /** The mail server is not to blame, and nothing is said of it. */
    private void ourFault(Claimed claimed, RuntimeException failure) {
        Trouble trouble = new Trouble("It failed here: " + failure.getClass().getSimpleName(), false);
        try {
            inOne(() -> tryAgain(claimed, trouble));
        } catch (RuntimeException another) {
            failure.addSuppressed(another);
        }
    }

    private void inOne(Runnable work) {
        try {
            unitOfWork.inOne(() -> {
                work.run();
                return work;
            });
        } catch (LeaseLost lost) {
            // Whoever holds it now sends it again.
        }
    }

    /** What the mail server thinks of us concerns every letter. */
    private void judge(Postbox.Outcome outcome) {
        switch (outcome) {
            case Postbox.RefusesUs refused -> alarms.raise(Alarm.MAIL_REFUSED, clock.instant());
            case Postbox.Taken taken -> {
                alarms.end(Alarm.MAIL_REFUSED);
                alarms.end(Alarm.MAIL_TO_NOBODY);
            }
            case Postbox.Refused refused -> askWhetherAnyIsTaken();
            case Postbox.NotNow later -> askWhetherAnyIsTaken();
        }
    }

    /** One that is not taken says nothing of us. All do. */
    private void askWhetherAnyIsTaken() {
        Instant now = clock.instant();
        LetterQueue.InVain inVain = letters.inVain(now.minus(RETRIED_FOR));
        if (alarms.since(Alarm.MAIL_REFUSED).isEmpty()
                && inVain.recipients() >= MANY
                && inVain.since()
                        .filter(since -> since.isBefore(now.minus(LONG)))
                        .isPresent()) {
            alarms.raise(Alarm.MAIL_TO_NOBODY, now);
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
        switch (outcome) {
            case Postbox.Taken taken -> {
                letters.sent(claimed, clock.instant());
                forgetLink(claimed.letter());
            }
            case Postbox.Refused(String why) -> {
                letters.givenUp(claimed, clock.instant(), said(why));
                forgetLink(claimed.letter());
            }
            case Postbox.RefusesUs(String why) -> tryAgain(claimed, said(why));
            case Postbox.NotNow(String why) -> tryAgain(claimed, said(why));
        }
    }

    /** Unless it was tried for long enough, and is given up. */
    private void tryAgain(Claimed claimed, Trouble trouble) {
        Instant now = clock.instant();
        Letter letter = claimed.letter();
        if (now.isBefore(letter.madeAt().plus(RETRIED_FOR))) {
            letters.putOff(claimed, now, trouble, now.plus(RetryPause.after(letter.attempts(), chance)));
        } else {
            letters.givenUp(claimed, now, trouble);
            forgetLink(letter);
        }
    }

    private void forgetLink(Letter letter) {
        if (letter.kind().linked()) {
            vault.destroy(letter.inVault());
        }
    }

    private static Trouble said(String why) {
        String tidy = why.replaceAll("\\p{Cntrl}+", " ").strip();
        return new Trouble(tidy.substring(0, Math.min(LONGEST_TROUBLE, tidy.length())), true);
    }
}
