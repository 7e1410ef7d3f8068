package adsconnect.testkit;

import adsconnect.domain.ListPlace;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.Invitation;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.Invitations;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Invitations in a map. */
public final class InMemoryInvitations implements Invitations {

    private final InMemoryDatabase database;

    record Row(Invitation invitation, SecretHash link) {}

    public InMemoryInvitations(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public boolean add(Invitation invitation, SecretHash link) {
        return database.locked(() -> {
            boolean asked = database.invitations.values().stream()
                    .map(Row::invitation)
                    .anyMatch(other -> other.state() == Invitation.State.OPEN
                            && other.email().equals(invitation.email()));
            if (!asked) {
                database.invitations.put(invitation.user(), new Row(invitation, link));
            }
            return !asked;
        });
    }

    @Override
    public Optional<Invitation> byLink(SecretHash link) {
        return database.locked(() -> database.invitations.values().stream()
                .filter(row -> row.link().equals(link))
                .map(Row::invitation)
                .findFirst());
    }

    /** Needs no lock of its own: units of work come one after the other. */
    @Override
    public Optional<Invitation> lock(SecretHash link) {
        return byLink(link);
    }

    @Override
    public Optional<Invitation> lock(UserId user) {
        return database.locked(
                () -> Optional.ofNullable(database.invitations.get(user)).map(Row::invitation));
    }

    @Override
    public void change(Invitation invitation) {
        database.locked(() -> {
            database.invitations.computeIfPresent(invitation.user(), (user, row) -> new Row(invitation, row.link()));
        });
    }

    @Override
    public void renew(Invitation invitation, SecretHash link) {
        database.locked(() -> {
            database.invitations.computeIfPresent(invitation.user(), (user, row) -> new Row(invitation, link));
        });
    }

    @Override
    public List<Invitation> open(String words, ListPlace below, int most) {
        return database.locked(() -> database.invitations.values().stream()
                .map(Row::invitation)
                .filter(invitation -> invitation.state() == Invitation.State.OPEN)
                .filter(invitation -> invitation.email().value().contains(words))
                .filter(invitation -> ListPlace.NEWEST_FIRST.compare(invitation.place(), below) > 0)
                .sorted(Comparator.comparing(Invitation::place, ListPlace.NEWEST_FIRST))
                .limit(most)
                .toList());
    }

    @Override
    public void purge(Instant endedBefore) {
        database.locked(() -> {
            database.invitations
                    .values()
                    .removeIf(row -> row.invitation().endsAt().isBefore(endedBefore));
        });
    }
}
