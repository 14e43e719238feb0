package vn.congvan.exchange;

import java.util.UUID;

/// The id of one package: one issued document on its way to all its receivers. The same on both sides.
public record PackageId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
