package vn.congvan.outgoing;

import java.util.Optional;
import vn.congvan.form.Circulation;
import vn.congvan.form.Drawing;
import vn.congvan.form.UrgencyBox;
import vn.congvan.lawbook.Urgency;

/// What is drawn into the file before anybody signs it (Nghị định 30/2020, Phụ lục I Mục II điểm 10, cells
/// 10b, 11 and 12), and that "DỰ THẢO" is taken out.
final class UnderSignatures {
    private UnderSignatures() {}

    /// With the urgency that the signer has decided.
    static Drawing decided(DraftFields fields, Urgency urgency) {
        return new Drawing(box(urgency), drafter(fields), circulation(fields), true);
    }

    /// Before the signer decides on the urgency: room is left for its box.
    static Drawing undecided(DraftFields fields) {
        return new Drawing(Optional.empty(), drafter(fields), circulation(fields), true, true);
    }

    static Optional<UrgencyBox> box(Urgency decided) {
        return switch (decided) {
            case NORMAL -> Optional.empty();
            case URGENT -> Optional.of(UrgencyBox.URGENT);
            case VERY_URGENT -> Optional.of(UrgencyBox.VERY_URGENT);
            case FLASH -> Optional.of(UrgencyBox.EXPRESS);
        };
    }

    private static Optional<String> circulation(DraftFields fields) {
        return fields.circulation().map(Circulation::words);
    }

    private static Optional<String> drafter(DraftFields fields) {
        return fields.drafterMark().map(mark -> mark + ".(" + fields.copies() + ")");
    }
}
