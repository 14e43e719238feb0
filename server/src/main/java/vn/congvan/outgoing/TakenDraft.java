package vn.congvan.outgoing;

import vn.congvan.common.DocumentId;

/// A draft that somebody has along, as it is told to whoever may free it: without what it is about.
public record TakenDraft(DocumentId document, String unitName, String documentType, Checkout checkout) {}
