package adsconnect.application;

import adsconnect.domain.Secret;
import adsconnect.domain.access.User;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.feedback.InboxFilter;
import adsconnect.domain.feedback.Message;
import adsconnect.domain.feedback.Sender;
import adsconnect.domain.feedback.port.Inbox;
import adsconnect.domain.notice.Letter;
import adsconnect.domain.notice.Topic;
import adsconnect.domain.notice.port.LetterWriter;
import adsconnect.domain.notice.port.Postbox;
import adsconnect.ui.Text;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts letters into words, in the language of whoever they are for, as plain text and as simple HTML. */
final class LettersInWords implements LetterWriter {

    private final URI publicUrl;
    private final Inbox inbox;
    private final Users users;
    private final LetterTimes times;

    LettersInWords(URI publicUrl, Inbox inbox, Users users) {
        this.publicUrl = publicUrl;
        this.inbox = inbox;
        this.users = users;
        this.times = new LetterTimes(users);
    }

    @Override
    public Postbox.Mail write(Letter letter) {
        Text text = text(letter);
        return switch (letter.kind()) {
            case NEWS -> news(letter, text);
            case MESSAGE -> message(letter, text);
            case LOGIN -> new LoginWords(publicUrl, times).mail(letter, text);
            case INVITATION, RESET -> throw new IllegalStateException("A letter without its link");
        };
    }

    @Override
    public Postbox.Mail write(Letter letter, Secret link) {
        Text text = text(letter);
        String until = times.told(letter, "endsAt", text);
        return switch (letter.kind()) {
            case INVITATION ->
                LetterLayout.mail(
                        letter,
                        text.get("letter.invitation.subject", publicUrl.getHost()),
                        List.of(
                                text.get(
                                        "letter.invitation.text",
                                        publicUrl.getHost(),
                                        letter.particulars()
                                                .getOrDefault("by", text.get("letter.invitation.somebody"))),
                                text.get("letter.until", until)),
                        publicUrl + "/join/" + link.reveal(),
                        text.get("letter.invitation.deed"),
                        text.get("letter.invitation.foot"));
            case RESET ->
                LetterLayout.mail(
                        letter,
                        text.get("letter.reset.subject", publicUrl.getHost()),
                        List.of(text.get("letter.reset.text", letter.to().value()), text.get("letter.until", until)),
                        publicUrl + "/reset/" + link.reveal(),
                        text.get("letter.reset.deed"),
                        text.get("letter.reset.foot"));
            case NEWS, MESSAGE, LOGIN -> throw new IllegalStateException("A letter that brings no link");
        };
    }

    private Postbox.Mail news(Letter letter, Text text) {
        Map<String, String> facts = letter.particulars();
        Topic about = Topic.valueOf(facts.get("topic"));
        String topic = about.name().toLowerCase(Locale.ROOT);
        String account = facts.getOrDefault("accountName", text.get("notices.account"));
        String profile = facts.getOrDefault("profileName", text.get("notices.profile"));
        int figure = Integer.parseInt(facts.getOrDefault("daysLeft", facts.getOrDefault("webhook", "0")));
        String title = text.get("notice.topic." + topic);
        return LetterLayout.mail(
                letter,
                facts.containsKey("accountName") ? title + " – " + account : title,
                List.of(
                        about.counted()
                                ? text.get("notice.text." + topic, figure, account)
                                : text.get("notice.text." + topic + variant(facts), account, profile)),
                publicUrl + "/dashboard/ads/notices",
                text.get("letter.news.deed"),
                text.get("letter.news.foot", publicUrl + "/profile/notices"));
    }

    private static String variant(Map<String, String> facts) {
        if (facts.containsKey("byAdmin")) {
            return "_by_admin";
        }
        return facts.containsKey("theirsNow") ? "_to_you" : "";
    }

    /** What was written may have been removed meanwhile; then its number alone is told. */
    private Postbox.Mail message(Letter letter, Text text) {
        int number = Integer.parseInt(letter.particulars().get("number"));
        Optional<Message> message = inbox.list(InboxFilter.ALL, number + 1, 1).stream()
                .filter(filed -> filed.number().value() == number)
                .map(Inbox.Filed::message)
                .findFirst();
        return LetterLayout.mail(
                letter,
                text.get("letter.message.subject", Integer.toString(number)),
                message.map(got -> List.of(
                                text.get("letter.message.text", sender(got, text)),
                                got.content().text()))
                        .orElseGet(List::of),
                publicUrl + "/admin/feedback",
                text.get("letter.message.deed"),
                text.get("letter.message.foot"));
    }

    private String sender(Message message, Text text) {
        return switch (message.sender()) {
            case Sender.Known known ->
                users.byId(known.id())
                        .map(User::email)
                        .map(email -> email.value())
                        .orElse(text.get("inbox.gone"));
            case Sender.Stranger stranger -> text.get("inbox.stranger", stranger.address());
        };
    }

    private static Text text(Letter letter) {
        return Text.of(Text.LANGUAGES.contains(letter.language()) ? letter.language() : Text.LANGUAGES.getFirst());
    }
}
