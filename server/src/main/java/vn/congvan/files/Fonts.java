package vn.congvan.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// The typeface that everything we print embeds: Liberation Serif, which has the widths of Times New Roman
/// and all Vietnamese letters. It comes with the operating system (package fonts-liberation2).
@Component
public class Fonts {
    /// The name under which templates ask for it.
    public static final String SERIF = "Liberation Serif";

    private final List<Path> folders;

    Fonts(FilesSettings settings) {
        this.folders = List.copyOf(settings.fonts());
    }

    /// The TrueType file of one cut.
    ///
    /// @throws Refusal `files.font-missing` if the system does not have it
    public Path serif(boolean bold, boolean italic) {
        String cut = bold ? italic ? "BoldItalic" : "Bold" : italic ? "Italic" : "Regular";
        return folders.stream()
                .map(folder -> folder.resolve("LiberationSerif-" + cut + ".ttf"))
                .filter(Files::isReadable)
                .findFirst()
                .orElseThrow(() -> Refusal.ourFault(
                        Reason.of("files.font-missing"), new IllegalStateException("not in " + folders)));
    }

    /// Whether all four cuts are there.
    public boolean complete() {
        try {
            serif(false, false);
            serif(true, false);
            serif(false, true);
            serif(true, true);
            return true;
        } catch (Refusal _) {
            return false;
        }
    }
}
