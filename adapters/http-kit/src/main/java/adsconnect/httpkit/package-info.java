/**
 * What the inbound HTTP adapters share: a request as a value ({@link adsconnect.httpkit.Visit}), an answer as a value
 * ({@link adsconnect.httpkit.Reply}), and the server that turns one into the other. No Vert.x web object leaves it.
 */
package adsconnect.httpkit;
