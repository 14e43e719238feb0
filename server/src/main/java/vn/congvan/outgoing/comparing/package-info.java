/// Compares two texts word by word. Knows nothing of documents.
@NullMarked
package vn.congvan.outgoing.comparing;

import org.jspecify.annotations.NullMarked;
