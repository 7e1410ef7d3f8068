/**
 * What the product knows, in plain Java: nouns, verbs, and the ports through which it needs the world. Packages stand in
 * an order (marketplace, access, account, token, authorization, connection, sync, metrics); each may use those before it.
 */
package adsconnect.domain;
