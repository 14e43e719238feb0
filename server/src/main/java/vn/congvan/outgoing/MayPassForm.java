package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may find the form right: who is charged with checking form (Điều 12 khoản 2).
record MayPassForm(Matter matter) {
    Decision decision() {
        return Matter.onlyIf(matter.formChecker(), "outgoing.is-form-checker", "outgoing.only-form-checker");
    }
}
