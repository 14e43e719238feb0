package vn.congvan.outgoing;

/// The file that somebody from outside signs. Hand the array on, do not change it.
public record SignersFile(String fileName, byte[] content) {
    @Override
    public String toString() {
        return "SignersFile[" + content.length + " bytes]";
    }
}
