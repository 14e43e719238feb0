package vn.congvan.common;

import java.util.UUID;

/// The id of an agency (cơ quan, tổ chức): the house behind one tenancy wall. Several issuing authorities may
/// live in it.
public record AgencyId(UUID value) {
    /// @throws IllegalArgumentException if the text is not a UUID
    public static AgencyId of(String text) {
        return new AgencyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
