package adsconnect.domain.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Of what somebody wants to be told in the product, and of what by mail. */
public record NoticeChoices(Set<Topic> inProduct, Set<Topic> byMail) {

    /** What there is to choose from. */
    public static final List<Topic> TOPICS =
            Arrays.stream(Topic.values()).filter(topic -> topic != Topic.TEST).toList();

    /** What people see for themselves, or did, is no reason for a letter. */
    private static final Set<Topic> NO_LETTER =
            Set.of(Topic.RECOVERED, Topic.PAUSED, Topic.DISCONNECTED, Topic.TRANSFERRED);

    /** Everything in the product, and by mail what somebody waits for or has to see to (RECO-5). */
    public static final NoticeChoices USUAL = new NoticeChoices(
            Set.copyOf(TOPICS),
            TOPICS.stream().filter(topic -> !NO_LETTER.contains(topic)).collect(Collectors.toUnmodifiableSet()));

    public NoticeChoices {
        inProduct = Set.copyOf(inProduct);
        byMail = Set.copyOf(byMail);
    }
}
