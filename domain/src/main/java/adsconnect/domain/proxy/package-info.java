/**
 * Calls of Amazon's Ads API that programs make through us: the token stays here, and no call leaves the profile it is for.
 *
 * <p>{@link adsconnect.domain.proxy.AdsPath} says what may be asked for, {@link adsconnect.domain.proxy.PassedHeaders} what
 * of the headers goes on, {@link adsconnect.domain.proxy.CallAmazon} who may. What Amazon answers is passed on as it is.
 *
 * <p>Contract: TOK-3, PLAN-2, SEC-1.
 */
package adsconnect.domain.proxy;
