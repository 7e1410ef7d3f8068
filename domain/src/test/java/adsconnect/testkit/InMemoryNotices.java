package adsconnect.testkit;

import adsconnect.domain.access.UserId;
import adsconnect.domain.notice.News;
import adsconnect.domain.notice.Notice;
import adsconnect.domain.notice.NoticeChoices;
import adsconnect.domain.notice.port.Notices;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Notices in a map, by their number. */
public final class InMemoryNotices implements Notices {

    private final InMemoryDatabase database;

    record Row(UserId user, Notice notice) {}

    public InMemoryNotices(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public void add(UserId user, News news) {
        database.locked(() -> {
            if (of(user).noneMatch(notice -> notice.news().id().equals(news.id()))) {
                long number = database.notices.size() + 1L;
                database.notices.put(number, new Row(user, new Notice(number, news, Optional.empty())));
            }
        });
    }

    @Override
    public int unread(UserId user) {
        return database.locked(
                () -> (int) of(user).filter(notice -> notice.readAt().isEmpty()).count());
    }

    @Override
    public List<Notice> list(UserId user, long before, int atMost) {
        return database.locked(() -> of(user).filter(notice -> notice.number() < before)
                .sorted(Comparator.comparing(Notice::number).reversed())
                .limit(atMost)
                .toList());
    }

    @Override
    public void readAll(UserId user, long upTo, Instant now) {
        database.locked(() ->
                of(user).filter(notice -> notice.number() <= upTo).toList().forEach(notice -> put(user, notice, now)));
    }

    private void put(UserId user, Notice notice, Instant now) {
        Optional<Instant> readAt = notice.readAt().or(() -> Optional.of(now));
        database.notices.put(notice.number(), new Row(user, new Notice(notice.number(), notice.news(), readAt)));
    }

    @Override
    public int forget(Instant before, int atMost) {
        return database.locked(() -> {
            List<Long> old = database.notices.values().stream()
                    .map(Row::notice)
                    .filter(notice -> notice.news().at().isBefore(before))
                    .map(Notice::number)
                    .limit(atMost)
                    .toList();
            old.forEach(database.notices::remove);
            return old.size();
        });
    }

    @Override
    public NoticeChoices choices(UserId user) {
        return database.locked(() -> database.noticeChoices.getOrDefault(user, NoticeChoices.USUAL));
    }

    @Override
    public void choose(UserId user, NoticeChoices choices) {
        database.locked(() -> database.noticeChoices.put(user, choices));
    }

    private Stream<Notice> of(UserId user) {
        return database.notices.values().stream()
                .filter(row -> row.user().equals(user))
                .map(Row::notice);
    }
}
