/**
 * What tests of every module share: a clock that is moved by hand, samples, fakes for all ports, and the contracts that
 * fakes and real adapters both keep.
 *
 * <p>A contract is an abstract test class. An adapter extends it and hands over its own {@link adsconnect.testkit.Stores};
 * {@link adsconnect.testkit.InMemoryStores} does the same in this module, so that fake and real can't drift apart.
 */
package adsconnect.testkit;
