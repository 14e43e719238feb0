/// Answers whatever went wrong: by RFC 9457 to software, as a page to people; records the refused attempt
/// first. Tells the reason in a sentence and never anything from inside.
@NullMarked
package vn.congvan.desk.problems;

import org.jspecify.annotations.NullMarked;
