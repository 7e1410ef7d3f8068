/**
 * The inbox: what people write to whoever runs the installation, from any page and also without being signed in.
 *
 * <p>Whatever looks like a token, a code or a password is masked before anything is kept. How much one sender may send in
 * an hour is counted in the store, so that it holds across nodes.
 *
 * <p>Contract: HELP-1, section 16.
 */
package adsconnect.domain.feedback;
