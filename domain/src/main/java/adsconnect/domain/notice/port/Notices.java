package adsconnect.domain.notice.port;

import adsconnect.domain.access.UserId;
import adsconnect.domain.notice.News;
import adsconnect.domain.notice.Notice;
import adsconnect.domain.notice.NoticeChoices;
import java.time.Instant;
import java.util.List;

/** What people are told in the product, and how they want to be told. Changes join the unit of work they happen in. */
public interface Notices {

    /** Tells somebody; nothing happens if they were told already. */
    void add(UserId user, News news);

    /** How many somebody has not read. */
    int unread(UserId user);

    /** Somebody's newest before that number. */
    List<Notice> list(UserId user, long before, int atMost);

    /** They have read all of theirs up to that number, and not what came since. */
    void readAll(UserId user, long upTo, Instant now);

    /** Forgets those of what happened before then; how many. */
    int forget(Instant before, int atMost);

    /** How somebody wants to be told; as everybody is as long as they said nothing else. */
    NoticeChoices choices(UserId user);

    void choose(UserId user, NoticeChoices choices);
}
