/// The demonstration province as readable data, its images, and nothing else.
@NullMarked
package vn.congvandemo.province;

import org.jspecify.annotations.NullMarked;
