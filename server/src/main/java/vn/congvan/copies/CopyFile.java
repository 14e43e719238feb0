package vn.congvan.copies;

/// A copy as a file. Hand the array on, do not change it.
public record CopyFile(String fileName, byte[] content) {
    @Override
    public String toString() {
        return "CopyFile[" + fileName + "]";
    }
}
