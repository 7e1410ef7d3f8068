/**
 * What the product knows, in plain Java: nouns, verbs, and the ports through which it needs the world. Packages stand in
 * an order (marketplace, access, audit, account, token, authorization, connection, sync, metrics, feedback); each may use
 * those before it.
 *
 * <p>Here stands what packages need that may not use each other: {@code UnitOfWork}, by which their stores change
 * together; {@code Code}, the table of all failures (decision 0012); and {@code Lease}, {@code LeaseLost} and
 * {@code Heartbeat}, by which a node works alone on a token's refresh, a code's exchange, a discovery or a run
 * (decision 0010).
 */
package adsconnect.domain;
