package vn.congvan.outgoing;

import java.util.regex.Pattern;

/// Names of files that the system makes.
final class FileNames {
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|\\s]+");

    private FileNames() {}

    /// The same name with the ending of a PDF.
    static String pdf(String fileName) {
        return ENDING.matcher(fileName).replaceFirst("") + ".pdf";
    }

    /// `05-QĐ-UBND.pdf` for `05/QĐ-UBND`.
    static String of(GivenSign sign) {
        return UNSAFE.matcher(sign.full()).replaceAll("-") + ".pdf";
    }
}
