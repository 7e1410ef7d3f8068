package adsconnect.web;

import adsconnect.domain.notice.AimWebhook;
import adsconnect.domain.notice.ChangeWebhook;
import adsconnect.domain.notice.MakeWebhook;
import adsconnect.domain.notice.ReadNotices;
import adsconnect.domain.notice.ReadWebhooks;
import adsconnect.domain.notice.ReplayDeliveries;
import adsconnect.domain.notice.port.LetterQueue;
import adsconnect.domain.notice.port.Outbox;

/**
 * What whoever has the console does with webhooks, and what people are told.
 *
 * @param mail whether letters are sent
 */
public record NoticeUseCases(
        MakeWebhook makeWebhook,
        ChangeWebhook changeWebhook,
        AimWebhook aimWebhook,
        ReplayDeliveries replay,
        ReadWebhooks read,
        ReadNotices readNotices,
        LetterQueue letters,
        Outbox outbox,
        boolean mail) {}
