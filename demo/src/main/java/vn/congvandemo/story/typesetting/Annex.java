package vn.congvandemo.story.typesetting;

import java.util.List;
import java.util.Optional;

/// A text that the document puts in force, on a page of its own.
///
/// @param headed whether the source prints an agency's head above it
/// @param title as `QUY CHẾ`
/// @param summary its trích yếu
/// @param reference the line `(Ban hành kèm theo …)`, number and date left open
record Annex(boolean headed, Optional<Line> title, List<Run> summary, Optional<String> reference, List<Block> blocks) {}
