package adsconnect.testkit;

import adsconnect.domain.Secret;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.ProfileSource;
import adsconnect.domain.marketplace.Region;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/** Amazon's lists of profiles, empty unless told otherwise. Shared between threads. */
public final class ScriptedProfileSource implements ProfileSource {

    private final Map<Region, List<Profile>> lists = new EnumMap<>(Region.class);
    private final Map<Region, Queue<AmazonFailure>> failures = new EnumMap<>(Region.class);
    private final Set<Secret> refused = new HashSet<>();
    private final List<Question> questions = new ArrayList<>();

    /** One call. */
    public record Question(Region host, Secret accessToken) {}

    /** From now on this host lists these. */
    public synchronized void lists(Region host, Profile... profiles) {
        lists.put(host, List.of(profiles));
    }

    /** The next call to this host fails so. Several are taken in turn. */
    public synchronized void failNext(Region host, AmazonFailure failure) {
        failures.computeIfAbsent(host, region -> new ArrayDeque<>()).add(failure);
    }

    /** From now on this access token is refused, everywhere. */
    public synchronized void refuse(Secret accessToken) {
        refused.add(accessToken);
    }

    public synchronized List<Question> questions() {
        return List.copyOf(questions);
    }

    @Override
    public synchronized List<Profile> reachable(Region host, Secret accessToken) {
        questions.add(new Question(host, accessToken));
        if (refused.contains(accessToken)) {
            throw new AmazonFailure(AmazonFailure.Kind.TOKEN_REFUSED, "Scripted: the token is refused");
        }
        Queue<AmazonFailure> waiting = failures.getOrDefault(host, new ArrayDeque<>());
        if (!waiting.isEmpty()) {
            throw waiting.remove();
        }
        return lists.getOrDefault(host, List.of());
    }
}
