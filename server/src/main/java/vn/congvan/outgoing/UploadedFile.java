package vn.congvan.outgoing;

/// A file as somebody hands it in: its name is only a name, its bytes decide what it is. The array is not
/// copied; hand it over.
///
/// @param reference whether it goes along to be consulted only and is no appendix
public record UploadedFile(String fileName, byte[] content, boolean reference) {
    /// A main file or an appendix.
    public UploadedFile(String fileName, byte[] content) {
        this(fileName, content, false);
    }

    /// The same as something that is only to be consulted.
    public UploadedFile asReference() {
        return new UploadedFile(fileName, content, true);
    }

    @Override
    public String toString() {
        return "UploadedFile[" + content.length + " bytes]";
    }
}
