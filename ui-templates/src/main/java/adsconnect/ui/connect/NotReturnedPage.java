package adsconnect.ui.connect;

import adsconnect.ui.View;

/**
 * Help for somebody whom Amazon never sent back: it showed an error page of its own, or the browser could not reach us
 * (AUTH-8, CALL-7).
 *
 * @param startAddress where another attempt begins
 * @param pasteAddress where the address that the browser ended on is sent
 * @param misread whether what was pasted is no such address
 */
public record NotReturnedPage(String startAddress, String pasteAddress, boolean misread) implements View {

    @Override
    public String template() {
        return "connect/not-returned";
    }
}
