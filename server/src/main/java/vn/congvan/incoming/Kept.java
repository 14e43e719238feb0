package vn.congvan.incoming;

import java.util.Optional;
import vn.congvan.lawbook.Edition;

/// What is kept of the law with a decided document.
///
/// @param law under which it was registered or refused; empty before it was kept
/// @param groundName the name that the ground for refusal had then; empty as before
record Kept(Optional<Edition> law, Optional<String> groundName) {}
