package adsconnect.amazonsandbox;

import java.time.Instant;

/** One consent: who allowed which application what, and when; its number only ever grows. */
record Grant(long number, String persona, String clientId, String scope, Instant consentedAt) {}
