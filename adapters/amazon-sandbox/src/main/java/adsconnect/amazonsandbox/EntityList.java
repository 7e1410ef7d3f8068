package adsconnect.amazonsandbox;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One of the lists that are asked for with a body and come in pages.
 *
 * @param mostOwnIds how many of its own ids it can be narrowed by
 * @param mostParentIds how many others
 * @param filters what it can be narrowed by
 */
record EntityList(
        String path,
        String mediaType,
        AdProduct product,
        String array,
        String total,
        String ownIdFilter,
        int longestPage,
        int mostOwnIds,
        int mostParentIds,
        Set<String> filters,
        Function<Account, Stream<Listed>> entities) {

    boolean isOfBrands() {
        return product == AdProduct.SPONSORED_BRANDS;
    }
}
