package vn.congvan.copies;

/// The scan of paper that is copied. The array is not copied; hand it over.
public record ScanFile(String fileName, byte[] content) {
    @Override
    public String toString() {
        return "ScanFile[" + content.length + " bytes]";
    }
}
