package adsconnect.testkit;

import adsconnect.domain.Secret;
import adsconnect.domain.notice.Answer;
import adsconnect.domain.notice.News;
import adsconnect.domain.notice.WebhookAddress;
import adsconnect.domain.notice.port.Receivers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Receivers that answer as a test says, 204 unless it says otherwise, and remember what they heard. For one thread. */
public final class ScriptedReceivers implements Receivers {

    /** What arrived, or was tried. */
    public record Heard(WebhookAddress address, List<Secret> secrets, News news, Instant at) {}

    public final List<Heard> heard = new ArrayList<>();
    private final Map<WebhookAddress, Answer> answers = new HashMap<>();
    private Predicate<News> chosen = news -> false;
    private Answer toChosen = new Answer.Answered(204, "", Optional.empty());
    private Runnable meanwhile = () -> {};
    private final Set<WebhookAddress> failing = new HashSet<>();
    private final Map<WebhookAddress, Answer.Trouble> obstacles = new HashMap<>();

    /** From now on. */
    public void answer(WebhookAddress address, Answer answer) {
        answers.put(address, answer);
    }

    /** From now on, to such news, wherever they go; to others well. */
    public void answerWhere(Predicate<News> which, Answer answer) {
        chosen = which;
        toChosen = answer;
    }

    /** From now on sending fails, as it should not. */
    public void fail(WebhookAddress address) {
        answers.remove(address);
        failing.add(address);
    }

    /** While the next one is sent, that happens. */
    public void during(Runnable happens) {
        meanwhile = happens;
    }

    /** Whoever asks whether something could be sent there is told that. */
    public void forbid(WebhookAddress address, Answer.Trouble why) {
        obstacles.put(address, why);
    }

    @Override
    public Optional<Answer.Trouble> obstacle(WebhookAddress address) {
        return Optional.ofNullable(obstacles.get(address));
    }

    @Override
    public Answer send(WebhookAddress address, List<Secret> secrets, News news, Instant now) {
        heard.add(new Heard(address, secrets, news, now));
        Runnable happens = meanwhile;
        meanwhile = () -> {};
        happens.run();
        if (failing.contains(address) && !answers.containsKey(address)) {
            throw new IllegalStateException("on purpose");
        }
        if (chosen.test(news)) {
            return toChosen;
        }
        return answers.getOrDefault(address, new Answer.Answered(204, "", Optional.empty()));
    }
}
