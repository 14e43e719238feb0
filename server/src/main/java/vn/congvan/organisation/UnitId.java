package vn.congvan.organisation;

import java.util.UUID;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;

/// The id of a unit (đơn vị: phòng, ban, bộ phận) of an agency.
public record UnitId(UUID value) {
    /// @throws Refusal `common.unknown-id` if the text is no id
    public static UnitId of(String text) {
        return new UnitId(TimeOrderedId.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
