/// Compares texts before and after typesetting.
@NullMarked
package vn.congvandemo.story.typesetting;

import org.jspecify.annotations.NullMarked;
