package vn.congvan.outgoing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The reading pane: which file is shown, which others there are, and what is drawn over the page.
///
/// @param src      address of the file shown
/// @param download address that hands the original out
/// @param places   the places of number, date, signature and seal as JSON; none where nothing is drawn
/// @param movable  whether the places may be moved
record Reading(
        String src,
        String download,
        List<Tab> files,
        @Nullable String places,
        boolean movable) {
    /// One file to choose.
    record Tab(String name, String href, String icon, boolean current) {}
}
