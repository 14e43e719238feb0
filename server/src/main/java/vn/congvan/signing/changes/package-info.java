/// What was changed in a file after each of its signatures, object by object, and whether it was permitted.
///
/// The engine compares pictures of the pages and names of changed objects. Here everything that can be
/// reached in the file is compared with what it was: a change is either one of the few that signing, filling
/// and preserving make, or it is not permitted. Nothing is guessed from how a page looks.
@NullMarked
package vn.congvan.signing.changes;

import org.jspecify.annotations.NullMarked;
