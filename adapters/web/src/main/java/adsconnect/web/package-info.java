/**
 * HTML for people. {@link adsconnect.web.Routes} is the map of addresses; each action parses a visit, calls one use case,
 * switches over its outcome and picks a view.
 */
package adsconnect.web;
