package vn.congvan.lawbook;

/// From the least to the most that is allowed, both included.
public record Range(double least, double most) {
    /// Whether a value is allowed.
    public boolean allows(double value) {
        return value >= least && value <= most;
    }
}
