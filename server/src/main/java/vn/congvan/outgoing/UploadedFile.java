package vn.congvan.outgoing;

/// A file as somebody hands it in: its name is only a name, its bytes decide what it is. The array is not
/// copied; hand it over.
public record UploadedFile(String fileName, byte[] content) {
    @Override
    public String toString() {
        return "UploadedFile[" + content.length + " bytes]";
    }
}
