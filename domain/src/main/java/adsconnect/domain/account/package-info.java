/**
 * Accounts (one consent at Amazon each) and the advertising profiles they reach.
 *
 * <p>Contract: section 2 for the words, PICK-1 and PICK-3 for what a profile shows.
 */
package adsconnect.domain.account;
