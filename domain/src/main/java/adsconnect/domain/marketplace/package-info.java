/** Amazon's regions and its marketplaces: facts that hold for everybody. */
package adsconnect.domain.marketplace;
