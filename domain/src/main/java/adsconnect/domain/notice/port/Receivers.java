package adsconnect.domain.notice.port;

import adsconnect.domain.Secret;
import adsconnect.domain.notice.Answer;
import adsconnect.domain.notice.News;
import adsconnect.domain.notice.WebhookAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The programs at the other end of webhooks. Never fails: whatever goes wrong is an answer. */
public interface Receivers {

    /** Why nothing could be sent to that address; empty if something could, as far as can be told without doing it. */
    Optional<Answer.Trouble> obstacle(WebhookAddress address);

    /**
     * Sends news and waits for the answer, 10 seconds at most. The same news always make the same body and carry the same id.
     *
     * @param secrets each of which signs it
     */
    Answer send(WebhookAddress address, List<Secret> secrets, News news, Instant now);
}
