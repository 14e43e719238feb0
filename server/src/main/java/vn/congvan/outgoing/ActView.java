package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// An act of the document's state and whether the asker may do it now, with the reasons: the button and its
/// sentence.
///
/// @param primary whether it is the one next act of the page
/// @param needsRemark whether it must come with a remark as the document stands now
public record ActView(OutgoingAct act, Decision decision, boolean primary, boolean needsRemark) {}
