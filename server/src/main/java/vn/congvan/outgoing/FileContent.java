package vn.congvan.outgoing;

/// The bytes of a file of the document, verified when read; the viewing is recorded. Hand the array on, do
/// not change it.
public record FileContent(OutgoingFile file, byte[] content) {
    @Override
    public String toString() {
        return "FileContent[" + file.holding() + "]";
    }
}
