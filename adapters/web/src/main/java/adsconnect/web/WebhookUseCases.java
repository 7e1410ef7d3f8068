package adsconnect.web;

import adsconnect.domain.notice.ChangeWebhook;
import adsconnect.domain.notice.MakeWebhook;
import adsconnect.domain.notice.ReadWebhooks;
import adsconnect.domain.notice.ReplayDeliveries;

/** What whoever has the console does with webhooks. */
public record WebhookUseCases(
        MakeWebhook makeWebhook, ChangeWebhook changeWebhook, ReplayDeliveries replay, ReadWebhooks read) {}
