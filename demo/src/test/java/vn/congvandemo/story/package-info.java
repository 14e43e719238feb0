/// Tells the story and asks judges that are not ours.
@NullMarked
package vn.congvandemo.story;

import org.jspecify.annotations.NullMarked;
