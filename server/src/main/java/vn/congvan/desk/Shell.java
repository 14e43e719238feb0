package vn.congvan.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congvan.common.PostId;

/// What stands around every page: who I am, my menu with live counters, my notices.
///
/// @param path       the page's path, e.g. `/outgoing`
/// @param query      its query without the language, may be empty
/// @param searchPath the list that the search box filters
/// @param posts      the posts this person holds, the acting one among them
/// @param unread     notices not read yet
record Shell(
        String path,
        String query,
        String searchPath,
        String person,
        String post,
        String agency,
        List<HeldPost> posts,
        List<MenuGroup> menu,
        long unread) {
    private static final int DOCK_ROOM = 4;

    /// One of the posts a person may work in.
    record HeldPost(PostId id, String title, String agency, boolean acting) {}

    /// A heading of the menu and what stands under it; the first group has no heading.
    record MenuGroup(@Nullable String key, List<MenuEntry> entries) {}

    /// One entry of the menu.
    ///
    /// @param key     message key of its words
    /// @param count   rows of the list behind it; below 0 where nothing is counted
    /// @param bad     whether everything counted is late, refused or failed
    /// @param rail    whether it also stands in the narrow menu
    record MenuEntry(String href, String icon, String key, long count, boolean bad, boolean rail, boolean current) {
        public boolean counted() {
            return count >= 0;
        }
    }

    /// `TH` for Trần Quốc Huy.
    public String initials() {
        var words = person.strip().split("\\s+");
        var first = words[0].substring(0, 1);
        return words.length == 1 ? first : first + words[words.length - 1].charAt(0);
    }

    /// The given name, by which people are greeted.
    public String givenName() {
        return person.substring(person.lastIndexOf(' ') + 1);
    }

    /// The entry of the menu that this page stands under; none for a page that the menu does not name.
    @Nullable
    public MenuEntry current() {
        return menu.stream()
                .flatMap(group -> group.entries().stream())
                .filter(MenuEntry::current)
                .findFirst()
                .orElse(null);
    }

    /// What stands in the dock of a phone: the first entries of the menu that have something to do.
    public List<MenuEntry> dock() {
        var all = menu.stream().flatMap(group -> group.entries().stream()).toList();
        var busy = all.stream().filter(MenuEntry::rail);
        return busy.limit(DOCK_ROOM).toList();
    }

    /// This page in another language.
    public String languageUrl(String language) {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + "lang=" + language;
    }
}
