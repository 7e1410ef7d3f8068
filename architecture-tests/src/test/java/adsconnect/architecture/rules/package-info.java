/**
 * What may use whom, what things are called, who may wait and who may see a secret: the house style, as tests.
 *
 * <p>A class of rules for each subject, its tests beside it. Every rule has a bad example in {@code bad}, whose packages
 * are named like the real ones; rules that ask for packages therefore take the root package as a parameter.
 */
package adsconnect.architecture.rules;
