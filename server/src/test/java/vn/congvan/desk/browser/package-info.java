/// Walks through the pages with a real browser.
@NullMarked
package vn.congvan.desk.browser;

import org.jspecify.annotations.NullMarked;
