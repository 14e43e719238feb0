package vn.congvan.outgoing;

import java.util.regex.Pattern;
import vn.congvan.files.MediaKind;

/// Names of files that the system makes.
final class FileNames {
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|\\s]+");

    private static final int LONGEST_SUMMARY = 80;

    private FileNames() {}

    /// A draft is named by what it is about and by its version, for people who have many of them.
    static String draft(String summary, int version, MediaKind kind) {
        String about = UNSAFE.matcher(summary.strip()).replaceAll(" ");
        String cut = about.length() > LONGEST_SUMMARY
                ? about.substring(0, LONGEST_SUMMARY).strip() + "…"
                : about;
        return cut + " - bản " + version + "." + kind.extension();
    }

    /// The same name with the ending of a PDF.
    static String pdf(String fileName) {
        return ENDING.matcher(fileName).replaceFirst("") + ".pdf";
    }

    /// `05-QĐ-UBND.pdf` for `05/QĐ-UBND`.
    static String of(GivenSign sign) {
        return UNSAFE.matcher(sign.full()).replaceAll("-") + ".pdf";
    }
}
