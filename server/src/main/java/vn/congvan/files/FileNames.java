package vn.congvan.files;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// File names from outside: shown and offered again, never used as a path.
final class FileNames {
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\"<>|:*?]");
    private static final int LONGEST = 200;

    private FileNames() {}

    /// The name without folders, control and direction characters, composed, at most 200 characters with its
    /// ending.
    static String clean(String given) {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        name = UNWANTED.matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll("")
                .strip();
        String ending = ending(name);
        if (name.length() > LONGEST) {
            String end = ending.isEmpty() || ending.length() > 10 ? "" : "." + ending;
            name = name.substring(0, LONGEST - end.length()) + end;
        }
        return name.isEmpty() ? "khong-ten" : name;
    }

    /// What stands after the last dot, without it; empty where there is none.
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }
}
