package adsconnect.domain.notice.port;

import adsconnect.domain.access.EmailAddress;
import java.time.Duration;

/** A mail server. Never fails: whatever goes wrong is an outcome, and there is one after eleven minutes at the latest. */
public interface Postbox {

    /** A mail server may think for ten minutes about a letter that it has; asked again meanwhile it would take it twice. */
    Duration LONGEST = Duration.ofMinutes(11);

    /** What arrives. */
    record Mail(String id, EmailAddress to, String subject, String text, String html) {}

    /** What became of it. */
    sealed interface Outcome {}

    record Taken() implements Outcome {}

    /** It will never be taken for that recipient, as when there is none. */
    record Refused(String why) implements Outcome {}

    /** None is taken from us at present, whomever it is for. */
    record RefusesUs(String why) implements Outcome {}

    /** It may be taken later. */
    record NotNow(String why) implements Outcome {}

    Outcome send(Mail mail);
}
