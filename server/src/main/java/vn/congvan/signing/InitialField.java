package vn.congvan.signing;

import java.util.List;
import java.util.regex.Pattern;
import vn.congvan.form.Box;

/// An empty field for an initial (ký nháy) in a file for signing.
///
/// @param name made by {@link #name}
/// @param after the fields that are signed before this one; its signature locks them. Empty for whoever signs
///     first of all, whose signature certifies the file
public record InitialField(String name, Box box, List<String> after) {
    private static final Pattern NAME = Pattern.compile("KyNhay[1-9][0-9]?");

    public InitialField {
        after = List.copyOf(after);
    }

    /// The name of a file's first, second… field for an initial.
    public static String name(int number) {
        return "KyNhay" + number;
    }

    static boolean isName(String field) {
        return NAME.matcher(field).matches();
    }
}
