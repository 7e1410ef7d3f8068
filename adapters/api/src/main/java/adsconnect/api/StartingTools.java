package adsconnect.api;

import static adsconnect.api.ToolInput.oneOf;
import static adsconnect.api.ToolInput.profileId;
import static adsconnect.api.ToolInput.text;

import adsconnect.domain.feedback.Content;
import adsconnect.domain.feedback.Feedback;
import adsconnect.domain.marketplace.Region;
import java.util.Arrays;
import java.util.List;

/** The tools by which something comes into being: an authorization, a load of reports, a message. */
final class StartingTools {

    private StartingTools() {}

    static List<McpTool> of(CatalogueTools catalogue) {
        return List.of(
                catalogue.tool(
                        "start_authorization",
                        "Start an authorization",
                        McpTexts.START_AUTHORIZATION,
                        McpTool.Effect.ADDS,
                        "startAuthorization",
                        text(
                                "accountName",
                                "What the person wants to call this Amazon account. Ask for it first. 1 to 100 characters, unlike"
                                        + " the names that list_accounts gives."),
                        oneOf(
                                        "region",
                                        names(Region.values()),
                                        "Whose sign-in page at Amazon is opened: NA (America), EU (Europe, Middle East,"
                                                + " Africa, India) or FE (Japan, Australia, Singapore). NA if left out; it does"
                                                + " not limit what is found afterwards.")
                                .maybe()),
                catalogue.tool(
                        "authorization_status",
                        "Status of an authorization",
                        McpTexts.AUTHORIZATION_STATUS,
                        McpTool.Effect.READS,
                        "readAuthorization",
                        text("authorizationId", "The authorizationId that start_authorization gave.")),
                catalogue.tool(
                        "sync_now",
                        "Load reports now",
                        McpTexts.SYNC_NOW,
                        McpTool.Effect.ADDS,
                        "syncProfile",
                        profileId()),
                catalogue.tool(
                        "send_feedback",
                        "Send feedback",
                        McpTexts.SEND_FEEDBACK,
                        McpTool.Effect.ADDS,
                        "sendFeedback",
                        oneOf("sentiment", names(Feedback.Sentiment.values()), "How it was."),
                        oneOf("category", names(Feedback.Category.values()), "What it is about."),
                        text(
                                "content",
                                Content.LONGEST,
                                "What was wanted, what was done, what came back, and the reference of an error if there was"
                                        + " one. No secrets.")));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
