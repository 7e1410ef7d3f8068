package adsconnect.domain.notice.port;

import adsconnect.domain.access.EmailAddress;

/** A mail server. Never fails: whatever goes wrong is an outcome. */
public interface Postbox {

    /** What arrives. */
    record Mail(String id, EmailAddress to, String subject, String text, String html) {}

    /** What became of it. */
    sealed interface Outcome {}

    record Taken() implements Outcome {}

    /** It will never be taken, as when there is no such recipient. */
    record Refused(String why) implements Outcome {}

    /** It may be taken later. */
    record NotNow(String why) implements Outcome {}

    Outcome send(Mail mail);
}
