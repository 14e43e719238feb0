package vn.congvan.signing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a filled-in text looks; kept in the field itself, so that filling needs nothing but the file.
///
/// @param size in points
record Look(float size, boolean italic) {
    static final String REGULAR = "LiberationSerif";
    private static final String ITALIC = REGULAR + "-Italic";
    private static final Pattern APPEARANCE = Pattern.compile("/(\\S+) ([0-9.]+) Tf");

    String defaultAppearance() {
        return "/" + (italic ? ITALIC : REGULAR) + " " + size + " Tf 0 g";
    }

    static Look read(String defaultAppearance) {
        Matcher found = APPEARANCE.matcher(defaultAppearance);
        return found.find()
                ? new Look(Float.parseFloat(found.group(2)), found.group(1).equals(ITALIC))
                : new Look(13, false);
    }
}
