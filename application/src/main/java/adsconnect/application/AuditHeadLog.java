package adsconnect.application;

import adsconnect.domain.audit.Head;
import adsconnect.domain.audit.SealLines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the head of the audit's chain into the log, where whoever changes the database does not get at it. */
final class AuditHeadLog {

    private static final Logger LOG = LoggerFactory.getLogger(AuditHeadLog.class);

    private final SealLines sealLines;
    private Head last = Head.START;

    AuditHeadLog(SealLines sealLines) {
        this.sealLines = sealLines;
    }

    /** The same one is not written twice; one that went back is what to look into. */
    void write() {
        Head head = sealLines.head();
        if (head.seal() < last.seal()) {
            LOG.error("The audit was cut off: its head was {} and is {}", last.text(), head.text());
        } else if (!head.equals(last)) {
            LOG.info("The head of the audit is {}", head.text());
        }
        last = head;
    }
}
