/**
 * Who signs in, in which role, with which plan; how many connections they may have; and the sessions of their browsers.
 *
 * <p>Contract: sections 2, 7 (LIM-1, PLAN-1, SEC-1) and 17.
 */
package adsconnect.domain.access;
