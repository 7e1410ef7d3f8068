/**
 * The vault: envelope encryption of tokens, and passwords that are slow to guess.
 *
 * <pre>
 * master key ─HKDF(account id)─▶ wrapping key ─AES key wrap─▶ data key of one account ─AES-256-GCM─▶ its secrets
 * </pre>
 *
 * <p>Destroying an account's wrapped data key makes everything sealed under it unreadable, backups of the secrets
 * included.
 *
 * <p>Contract: VAULT-1.
 */
package adsconnect.vault;
