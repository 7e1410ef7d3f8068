/**
 * Who signs in, in which role, with which plan; who may use what; how many connections they may have; who acts; and the
 * sessions of their browsers. What is done to a user is written down through {@code port/UserChanges}, because the audit
 * trail stands below this package.
 *
 * <p>Contract: sections 2, 7 (LIM-1, LIM-4, PLAN-1, SEC-1) and 17.
 */
package adsconnect.domain.access;
