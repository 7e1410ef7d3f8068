package adsconnect.domain.notice;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.access.port.Letters;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.notice.port.LetterQueue;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.port.TokenVault;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Queues letters; without a mail server nothing is queued. All joins the unit of work of what is told. */
public final class QueueLetters implements Letters {

    private static final String USUAL_LANGUAGE = "en";

    private final boolean ready;
    private final LetterQueue letters;
    private final TokenVault vault;
    private final Chance chance;
    private final Clock clock;

    /** @param ready whether there is a mail server */
    public QueueLetters(boolean ready, LetterQueue letters, TokenVault vault, Chance chance, Clock clock) {
        this.ready = ready;
        this.letters = letters;
        this.vault = vault;
        this.chance = chance;
        this.clock = clock;
    }

    @Override
    public boolean ready() {
        return ready;
    }

    @Override
    public void invite(EmailAddress to, Role role, String by, Secret link, Instant endsAt, String language) {
        linked(Letter.Kind.INVITATION, to, language, Map.of("role", role.name(), "by", by), link, endsAt);
    }

    @Override
    public void reset(User to, Secret link, Instant endsAt) {
        linked(Letter.Kind.RESET, to.email(), language(to), Map.of(), link, endsAt);
    }

    /** Tells somebody of something that happened. */
    void news(User to, News news) {
        Map<String, String> particulars = new HashMap<>(news.facts().byName());
        particulars.put("topic", news.topic().name());
        if (news.theirsNow()) {
            particulars.put("theirsNow", "");
        }
        if (news.byAdmin()) {
            particulars.put("byAdmin", "");
        }
        news.accountName().ifPresent(name -> particulars.put("accountName", name));
        news.profileName().ifPresent(name -> particulars.put("profileName", name));
        if (ready) {
            letters.queue(letter(Letter.Kind.NEWS, to.email(), language(to), particulars));
        }
    }

    /** Tells whoever runs the installation that somebody wrote; what they wrote is in the inbox. */
    public void message(EmailAddress support, int number) {
        if (ready) {
            letters.queue(
                    letter(Letter.Kind.MESSAGE, support, USUAL_LANGUAGE, Map.of("number", Integer.toString(number))));
        }
    }

    /**
     * Tells somebody that the way they sign in was changed, and where from if they did so themselves, as it seems: where those
     * who run the installation are is nobody's business.
     */
    void login(User to, AuditLine line, boolean own) {
        Map<String, String> particulars = new HashMap<>();
        particulars.put("deed", line.deed().name());
        particulars.put("at", line.at().toString());
        if (own) {
            particulars.put("from", line.origin().from());
        }
        if (ready) {
            letters.queue(letter(Letter.Kind.LOGIN, to.email(), language(to), particulars));
        }
    }

    private void linked(
            Letter.Kind kind, EmailAddress to, String language, Map<String, String> more, Secret link, Instant endsAt) {
        if (!ready) {
            return;
        }
        Map<String, String> particulars = new HashMap<>(more);
        particulars.put("endsAt", endsAt.toString());
        Letter letter = letter(kind, to, language, particulars);
        vault.admit(letter.inVault());
        vault.keep(letter.inVault(), Purpose.LETTER_LINK, link, endsAt);
        letters.queue(letter);
    }

    private Letter letter(Letter.Kind kind, EmailAddress to, String language, Map<String, String> particulars) {
        return new Letter(chance.id(), kind, to, language, particulars, clock.instant(), 0);
    }

    private static String language(User user) {
        return user.personal().language().orElse(USUAL_LANGUAGE);
    }
}
