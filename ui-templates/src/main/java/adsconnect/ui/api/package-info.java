/** What is shown to people who write programs: the calls there are, and what each refusal means. */
package adsconnect.ui.api;
