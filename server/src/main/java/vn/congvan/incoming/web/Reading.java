package vn.congvan.incoming.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congvan.files.FileRole;
import vn.congvan.files.MediaKind;
import vn.congvan.incoming.IncomingFile;
import vn.congvan.incoming.IncomingView;

/// The reading pane: which file is shown and which others there are.
record Reading(
        String src,
        String download,
        List<Tab> files,
        @Nullable String places,
        boolean movable) {
    /// One file to choose.
    record Tab(String name, String href, String icon, boolean current) {}

    /// @param chosen the holding to show; the document itself if none or unknown
    static @Nullable Reading of(IncomingView view, Optional<String> chosen) {
        var readable = view.files().stream()
                .filter(file -> file.kind() == MediaKind.PDF)
                .toList();
        if (readable.isEmpty()) {
            return null;
        }
        var shown = readable.stream()
                .filter(file -> chosen.filter(file.holding().toString()::equals).isPresent())
                .findFirst()
                .orElse(readable.getFirst());
        var address = address(view, shown);
        return new Reading(
                address,
                address + "?original",
                readable.stream()
                        .map(file -> tab(view, file, file.equals(shown)))
                        .toList(),
                null,
                false);
    }

    private static Tab tab(IncomingView view, IncomingFile file, boolean current) {
        return new Tab(
                file.fileName(),
                "/incoming/" + view.id() + "?file=" + file.holding(),
                file.role() == FileRole.RECEIVED ? "file-type-pdf" : "paperclip",
                current);
    }

    private static String address(IncomingView view, IncomingFile file) {
        return "/incoming/" + view.id() + "/files/" + file.holding();
    }
}
