/// The public pages and their door.
@NullMarked
package vn.congvan.portal.web;

import org.jspecify.annotations.NullMarked;
