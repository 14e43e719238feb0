package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may return for reasons of form: who is charged with checking form (NN 8.3).
record MayReturnForm(Matter matter) {
    Decision decision() {
        return Matter.onlyIf(matter.formChecker(), "outgoing.is-form-checker", "outgoing.only-form-checker");
    }
}
