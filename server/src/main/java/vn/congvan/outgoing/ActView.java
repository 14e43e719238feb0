package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// An act of the document's state and whether the asker may do it now, with the reasons: the button and its
/// sentence.
///
/// @param primary whether it is the one next act of the page
public record ActView(OutgoingAct act, Decision decision, boolean primary) {}
