package vn.congvan.copies;

import java.util.List;

/// A copy as its page shows it to the asking post.
///
/// @param formName e.g. `SAO Y`
/// @param mine whether the asker asked for it
/// @param decides whether the asker may decide on it
/// @param makes whether the asker is the clerk who makes it
public record CopyView(
        Copy copy,
        String authorityName,
        String formName,
        boolean mine,
        boolean decides,
        boolean makes,
        List<Print> prints) {
    public CopyView {
        prints = List.copyOf(prints);
    }

    /// How many copies were printed in all.
    public int printed() {
        return prints.stream().mapToInt(Print::copies).sum();
    }

    /// The look-up code as people read it.
    public String code() {
        return readable(copy.code());
    }

    static String readable(String code) {
        return code.substring(0, 5) + "-" + code.substring(5);
    }
}
