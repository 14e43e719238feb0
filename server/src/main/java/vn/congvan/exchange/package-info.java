/// Owns packages between agencies: outbox, inbox, states 01, 02, 03 and their times (Quyết định
/// 28/2018/QĐ-TTg). Delivers whole, once, to the right place.
@NullMarked
@ApplicationModule(
        displayName = "exchange",
        allowedDependencies = {"common", "trust", "organisation", "lawbook", "files"})
package vn.congvan.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
