package vn.congvan.organisation;

import java.util.UUID;

/// The id of a unit (đơn vị: phòng, ban, bộ phận) of an agency.
public record UnitId(UUID value) {
    /// @throws IllegalArgumentException if the text is not a UUID
    public static UnitId of(String text) {
        return new UnitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
