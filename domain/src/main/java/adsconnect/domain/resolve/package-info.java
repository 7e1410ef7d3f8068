/**
 * From what a person says ("the US site", "美国站", "Acme 日本", a number) to one profile, or to the question that has to be
 * asked. Only what is said decides: never which is first, nor which is connected.
 *
 * <pre>
 * said                 candidates                                answer
 * a profile's number   owned / not                               that one / NOT_FOUND
 * account and site     1 / ≥2 / 0                                that one / ask, telling advertisers / NOT_FOUND, its sites
 * site or region       1 / ≥2 / 0                                that one / ask for the account / NOT_AUTHORIZED
 * account              1 / ≥2                                    that one / ask for the site
 * neither              1 / of one account / of several           that one / ask for the site / ask for both
 * several of a kind    any                                       ask, and pick none of them
 * anything             no account at all                         NOT_AUTHORIZED
 * a country that Amazon Ads has no site in                       NOT_FOUND, with the reason
 * an account's name with a site in it, read in two ways          ask which is meant
 * </pre>
 *
 * <p>Contract: section 14.
 */
package adsconnect.domain.resolve;
