package vn.congvan.platform.web;

import java.util.List;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;

/// An act and whether the asker may do it now: the reason it is permitted for, or all those it is refused
/// for.
///
/// @param needsRemark whether it must come with words that say why
public record ActJson(String act, boolean permitted, boolean primary, boolean needsRemark, List<Reason> reasons) {
    /// As the decision about this act says.
    public static ActJson of(String act, Decision decision, boolean primary, boolean needsRemark) {
        return new ActJson(act, decision.permitted(), primary, needsRemark, decision.reasons());
    }
}
