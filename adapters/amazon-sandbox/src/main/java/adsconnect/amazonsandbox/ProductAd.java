package adsconnect.amazonsandbox;

/** One product that an ad group shows. */
record ProductAd(long id, String asin, String sku, Campaign.Status status, double weight) {}
