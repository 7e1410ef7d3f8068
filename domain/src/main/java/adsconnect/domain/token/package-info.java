/**
 * Access and refresh tokens: kept sealed, handed out valid, renewed when they run out.
 *
 * <pre>
 * Refresh of an account:  free ─ take ─▶ held ─ written, or Amazon failed and that is remembered ─▶ free
 *                                        │ ▲
 *                   holder dies or freezes └ taken by the next, under a greater fence
 * </pre>
 *
 * <p>Contract: VAULT-1, TOK-1, TOK-2. How Amazon's tokens behave: a refresh token is not replaced by a refresh, an access token
 * lives an hour.
 */
package adsconnect.domain.token;
