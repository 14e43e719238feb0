package vn.congvan.registers;

import vn.congvan.common.DocumentId;

/// Knows the documents that can be answered. Offered here and implemented above, by whoever received them.
public interface AnswerableDocuments {
    /// The document, if the acting post may answer it. Joins the caller's transaction.
    ///
    /// @throws vn.congvan.common.Refusal if there is none such, or the post may not answer it
    Answerable answerable(DocumentId document);
}
