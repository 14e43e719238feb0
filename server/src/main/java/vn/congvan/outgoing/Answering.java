package vn.congvan.outgoing;

import vn.congvan.common.DocumentId;

/// What a draft answers.
///
/// @param document that arrived and is answered
/// @param settles whether issuing the draft closes it (kết thúc văn bản đến khi phát hành)
public record Answering(DocumentId document, boolean settles) {}
