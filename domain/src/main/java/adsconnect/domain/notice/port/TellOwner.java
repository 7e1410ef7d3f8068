package adsconnect.domain.notice.port;

import adsconnect.domain.notice.News;

/** Tells somebody who uses the product what happened to something of theirs, in the ways they chose. Joins the unit of work. */
@FunctionalInterface
public interface TellOwner {
    void tell(News news);
}
