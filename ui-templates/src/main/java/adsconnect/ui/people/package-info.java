/** How people come in, what is theirs alone, and what admins do with them. */
package adsconnect.ui.people;
