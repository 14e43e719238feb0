package vn.congvan.common;

import java.util.UUID;

/// The id of an agency (cơ quan, tổ chức): the house behind one tenancy wall. Several issuing authorities may
/// live in it.
public record AgencyId(UUID value) {
    /// @throws Refusal `common.unknown-id` if the text is no id
    public static AgencyId of(String text) {
        return new AgencyId(TimeOrderedId.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
