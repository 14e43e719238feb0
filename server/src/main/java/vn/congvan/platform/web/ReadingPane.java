package vn.congvan.platform.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The reading pane of a document's page: which file is shown, which others there are, and what is drawn over
/// the page.
///
/// @param src      address of the file shown
/// @param download address that hands the original out
/// @param places   the places of number, date, signature and seal as JSON; none where nothing is drawn
/// @param movable  whether the places may be moved
/// @param showing  key of the words of the switch that shows the places
public record ReadingPane(
        String src,
        String download,
        List<Tab> files,
        @Nullable String places,
        boolean movable,
        String showing) {
    private static final String PREVIEW = "page.desk.preview";

    /// One file to choose.
    public record Tab(String name, String href, String icon, boolean current) {}

    /// A file of the document that can be read here.
    ///
    /// @param holding its id, as it stands in addresses
    /// @param beside  whether it only goes with the document
    public record Readable(String holding, String name, boolean beside) {
        private Tab tab(String document, Readable shown) {
            return new Tab(name, document + "?file=" + holding, beside ? "paperclip" : "file-type-pdf", equals(shown));
        }
    }

    /// @param document address of the document's page
    /// @param files    what can be read, the document itself first
    /// @param chosen   the holding to show; the first if none or unknown
    /// @return nothing where nothing can be read
    public static Optional<ReadingPane> of(String document, List<Readable> files, Optional<String> chosen) {
        return files.stream()
                .filter(file -> chosen.filter(file.holding()::equals).isPresent())
                .findFirst()
                .or(() -> files.stream().findFirst())
                .map(shown -> {
                    var src = document + "/files/" + shown.holding();
                    var tabs = files.stream()
                            .map(file -> file.tab(document, shown))
                            .toList();
                    return new ReadingPane(src, src + "?original", tabs, null, false, PREVIEW);
                });
    }

    /// Whether the document itself is shown, and not what goes with it.
    public boolean ofDocument() {
        return files.getFirst().current();
    }

    /// The same with places drawn over the page, where there are any.
    public ReadingPane with(Optional<String> drawn, boolean mayBeMoved) {
        return new ReadingPane(src, download, files, drawn.orElse(null), mayBeMoved, showing);
    }

    /// The same where something else than a preview is drawn.
    public ReadingPane showing(String key) {
        return new ReadingPane(src, download, files, places, movable, key);
    }
}
