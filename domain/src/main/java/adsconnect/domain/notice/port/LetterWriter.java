package adsconnect.domain.notice.port;

import adsconnect.domain.Secret;
import adsconnect.domain.notice.Letter;

/** Puts letters into words. */
public interface LetterWriter {

    /** One that brings no link. */
    Postbox.Mail write(Letter letter);

    /** One that brings a single-use link: what follows its path in the address. */
    Postbox.Mail write(Letter letter, Secret link);
}
