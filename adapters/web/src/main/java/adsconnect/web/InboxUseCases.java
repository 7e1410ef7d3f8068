package adsconnect.web;

import adsconnect.domain.feedback.ReadInbox;
import adsconnect.domain.feedback.SettleMessage;

/** What admins do with what people and programs have written. */
public record InboxUseCases(ReadInbox readInbox, SettleMessage settleMessage) {}
