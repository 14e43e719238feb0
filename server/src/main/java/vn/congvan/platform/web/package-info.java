/// What all pages and resources share, whatever they are about: the id of a request, the assets, the frame of
/// a list, the reading pane, files as they are handed out, what people type.
@NullMarked
@NamedInterface("web")
package vn.congvan.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
