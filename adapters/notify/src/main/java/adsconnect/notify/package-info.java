/** Tells people and programs: signed requests to webhooks (decision 0032). */
package adsconnect.notify;
