package adsconnect.web;

import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.SendReset;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.people.ForgottenPage;
import java.time.Duration;
import java.util.Optional;

/** Somebody forgot their password; whoever they are, they are told the same. */
final class ForgottenActions {

    private final SendReset sendReset;
    private final Pages pages;

    ForgottenActions(SendReset sendReset, Pages pages) {
        this.sendReset = sendReset;
        this.pages = pages;
    }

    Reply show(Visit visit) {
        return pages.page(visit, 200, new ForgottenPage("", sendReset.helps(), false, null, ""));
    }

    Reply ask(Visit visit) {
        String typed = visit.form().first("email").orElse("");
        Optional<EmailAddress> email = EmailAddress.parse(typed);
        if (email.isEmpty()) {
            return refused(visit, 422, typed, "forgotten.problem.email", "");
        }
        Optional<Duration> left = sendReset.forgotten(email.get(), visit.remoteNetwork());
        if (left.isPresent()) {
            String pause = new Formats(Preferences.of(visit)).since(Duration.ofSeconds(Waits.seconds(left.get())));
            return Waits.told(refused(visit, 429, typed, "forgotten.problem.too-many", pause), left.get());
        }
        return pages.page(visit, 200, new ForgottenPage("", sendReset.helps(), sendReset.helps(), null, ""));
    }

    private Reply refused(Visit visit, int status, String typed, String problem, String pause) {
        return pages.page(visit, status, new ForgottenPage(typed, sendReset.helps(), false, problem, pause));
    }
}
