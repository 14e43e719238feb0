/// Requests to use kept copies (xin sử dụng bản lưu), and the register that they fill.
@NullMarked
package vn.congvan.copies.kept;

import org.jspecify.annotations.NullMarked;
