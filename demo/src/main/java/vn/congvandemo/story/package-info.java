/// The story that ./congvan demo tells.
@NullMarked
package vn.congvandemo.story;

import org.jspecify.annotations.NullMarked;
