/**
 * What the rules must report: one class for each mistake, in packages named like those where it would be one. The tests
 * refer to them by name; nothing here is ever run.
 */
package adsconnect.architecture.rules.bad;
