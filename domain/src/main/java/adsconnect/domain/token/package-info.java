/**
 * Access and refresh tokens: kept sealed, handed out valid, renewed when they run out.
 *
 * <p>Contract: VAULT-1, TOK-2. How Amazon's tokens behave: a refresh token is not replaced by a refresh, an access token
 * lives an hour.
 */
package adsconnect.domain.token;
