/**
 * What people and programs are told (RECO-5). Events wait in the outbox; one spreader after the other hands each on exactly
 * once, to notices in the product, to letters and to webhooks' deliveries, which are then made as often as it takes.
 *
 * <pre>
 * delivery:  WAITING ──arrived──▶ DELIVERED ──replay──▶ WAITING
 *               └──tried long enough──▶ GIVEN_UP ──replay──▶ WAITING
 * webhook:   ON ◀──▶ OFF      ON ──failed all along──▶ PAUSED ──▶ ON      ON ──410──▶ GONE ──▶ ON
 * </pre>
 */
package adsconnect.domain.notice;
