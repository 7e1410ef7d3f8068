package adsconnect.domain.audit.port;

import adsconnect.domain.access.Purview;
import adsconnect.domain.access.UserId;
import adsconnect.domain.audit.AuditEntry;
import adsconnect.domain.audit.AuditFilter;
import adsconnect.domain.audit.Deed;
import java.util.List;
import java.util.Optional;

/** The audit for people to read. */
public interface AuditPages {

    /**
     * So many of the lines that fit, the newest first. Who has the console over their own things finds what is about them and what
     * they did themselves.
     *
     * @param below the number they are below; {@code Long.MAX_VALUE} for all
     */
    List<AuditEntry> find(Purview purview, AuditFilter filter, long below, int atMost);

    /** The newest line of that deed about that user, with all that {@link Purview.Everybody} sees. */
    Optional<AuditEntry> newest(Deed deed, UserId about);
}
