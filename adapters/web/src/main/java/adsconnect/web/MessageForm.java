package adsconnect.web;

import adsconnect.domain.Code;
import adsconnect.domain.access.User;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.feedback.Content;
import adsconnect.domain.feedback.Reference;
import adsconnect.httpkit.Fields;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.message.MessagePage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The form of Get help in its states. What it says of the sender's page is believed only as far as it can be theirs. */
final class MessageForm {

    static final String ADDRESS = "/help/message";

    private static final String PROFILE = "profile";
    private static final String CODE = "code";
    private static final String CONTENT = "content";
    private static final String REFERENCE = "reference";

    private final Connections connections;
    private final Pages pages;

    MessageForm(Connections connections, Pages pages) {
        this.connections = connections;
        this.pages = pages;
    }

    /** Where the form stands, with a connection that a page is about. */
    static String address(Optional<ProfileId> about) {
        return about.map(profile -> ADDRESS + "?" + PROFILE + "=" + profile.value())
                .orElse(ADDRESS);
    }

    /** Where the form stands with something written in it. */
    static String address(String code, String content) {
        return ADDRESS + "?" + CODE + "=" + code + "&" + CONTENT + "="
                + URLEncoder.encode(content, StandardCharsets.UTF_8);
    }

    Reply empty(Visit visit, Optional<User> user) {
        return page(visit, user, 200, null, visit.query());
    }

    /** It was not sent; what was typed stays. */
    Reply refused(Visit visit, Optional<User> user, int status, String problem) {
        return page(visit, user, status, problem, visit.form());
    }

    static Optional<Code> code(Fields fields) {
        return fields.first(CODE).flatMap(Code::parse);
    }

    static Optional<Reference> reference(Fields fields) {
        return fields.first(REFERENCE).flatMap(Reference::parse);
    }

    static Optional<ProfileId> profile(Fields fields) {
        return fields.first(PROFILE).flatMap(ProfileId::parse);
    }

    private Reply page(Visit visit, Optional<User> user, int status, String problem, Fields about) {
        MessagePage view = new MessagePage(
                problem,
                visit.form().first("amazonEmail").orElse(""),
                visit.form()
                        .first(CONTENT)
                        .or(() -> visit.query().first(CONTENT))
                        .orElse(""),
                Content.LONGEST,
                known(user, about));
        return pages.page(visit, user, status, view);
    }

    private MessagePage.Known known(Optional<User> user, Fields about) {
        Optional<Connection> connection =
                user.flatMap(owner -> profile(about).flatMap(profile -> connections.find(owner.id(), profile)));
        return new MessagePage.Known(
                connection.map(found -> found.account().name().value()).orElse(""),
                connection
                        .map(found ->
                                found.profile().name() + " — " + found.profile().domain())
                        .orElse(""),
                connection
                        .map(found -> Long.toString(found.profile().id().value()))
                        .orElse(""),
                code(about).map(Code::text).orElse(""),
                reference(about).map(Reference::value).orElse(""));
    }
}
