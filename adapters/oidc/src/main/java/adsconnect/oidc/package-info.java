/**
 * Single sign-on by OpenID Connect: authorization code with PKCE, and an ID token of which nothing is believed that is not signed
 * for us, now, and for this very browser (section 17, decision 0029).
 */
package adsconnect.oidc;
