/**
 * Who did what, when, from where, and why (AUDIT-1), and what others are told of (RECO-5). A line or an event is written
 * in the unit of work of the change it is about: it is there if and only if the change is.
 *
 * <p>Nothing in here can hold a secret: {@link adsconnect.domain.audit.Facts} takes words of the product, days and
 * figures, and no free text. Accounts and profiles come below this package in the domain, so a
 * {@link adsconnect.domain.audit.Subject} names them by their bare ids.
 *
 * <p>Contract: section 17 (AUDIT-1) as far as writing goes, RECO-5 as far as the outbox goes.
 */
package adsconnect.domain.audit;
