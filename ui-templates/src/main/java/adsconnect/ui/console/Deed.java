package adsconnect.ui.console;

/**
 * Something that can be done to what is somebody else's, with a reason.
 *
 * @param id of its form's parts, unique on the page
 * @param name its texts are at {@code console.deed.<name>}
 * @param of what it is done to, for the ear
 * @param action where the form goes
 * @param danger whether it takes something away
 * @param open whether its form is shown at once, for it was refused
 * @param typed the reason as it was typed
 * @param missing whether that says too little
 * @param problem why it was refused otherwise, where that is not said above the list; or null
 * @param detail a field besides the reason, or null
 * @param back where the list was that it was pressed in, or empty
 * @param occasion what the button is pressed on, or empty where that does not matter
 */
public record Deed(
        String id,
        String name,
        String of,
        String action,
        boolean danger,
        boolean open,
        String typed,
        boolean missing,
        Told problem,
        Detail detail,
        String back,
        String occasion) {

    /**
     * @param label text key of what it is called; empty for one that is not seen
     * @param value what it says already
     */
    public record Detail(String name, String label, String value) {}
}
