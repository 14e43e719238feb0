/// Owns the preparation, completion, validation and preservation of signatures (Nghị định 30/2020, Phụ lục I
/// Mục II điểm 7, 8). The key is never here; the agency's key signs only after the authorised person's valid
/// signature (Điều 32 khoản 2 điểm d).
@NullMarked
@ApplicationModule(
        displayName = "signing",
        allowedDependencies = {"common", "trust", "certificates", "form", "organisation", "lawbook", "files", "protocol"
        })
package vn.congvan.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
