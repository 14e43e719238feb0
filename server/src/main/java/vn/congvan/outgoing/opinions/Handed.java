package vn.congvan.outgoing.opinions;

/// A file with its bytes, verified when read. Hand the array on, do not change it.
public record Handed(OpinionFile file, byte[] content) {
    @Override
    public String toString() {
        return "Handed[" + file.digest() + "]";
    }
}
