package vn.congvan.outgoing;

import vn.congvan.common.Decision;
import vn.congvan.files.MediaKind;

/// Whether the asker may let the machine mend the form of the draft: who may make a new version may, if the
/// draft is a DOCX.
///
/// @param source what kind of file was handed in
record MayMendForm(Matter matter, MediaKind source) {
    Decision decision() {
        Decision revise = Permissions.decide(OutgoingAct.REVISE, matter);
        if (!revise.permitted()) {
            return revise;
        }
        return Matter.onlyIf(source == MediaKind.DOCX, "outgoing.form-mend-docx", "outgoing.form-mend-needs-docx");
    }
}
