package adsconnect.domain.notice;

import adsconnect.domain.access.User;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.notice.port.Notices;

/** Tells somebody what happened to something of theirs, in the ways they chose (RECO-5). Joins the open unit of work. */
public final class TellOwner {

    private final Users users;
    private final Notices notices;
    private final QueueLetters letters;

    public TellOwner(Users users, Notices notices, QueueLetters letters) {
        this.users = users;
        this.notices = notices;
        this.letters = letters;
    }

    void tell(News news) {
        news.about().user().flatMap(users::byId).ifPresent(user -> tell(user, news));
    }

    private void tell(User user, News news) {
        NoticeChoices choices = notices.choices(user.id());
        if (choices.inProduct().contains(news.topic())) {
            notices.add(user.id(), news);
        }
        if (choices.byMail().contains(news.topic()) && !user.disabled()) {
            letters.news(user, news);
        }
    }
}
