package adsconnect.domain.account;

/**
 * What a login may do to a profile's campaigns at Amazon (PICK-1), which lists the profiles that can be viewed and those
 * that can be edited. Reports can be read with either, so neither limits what is loaded here.
 */
public enum ProfileAccess {
    EDIT,
    VIEW
}
