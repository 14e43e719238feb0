/// Owns thể thức (Nghị định 30/2020, Phụ lục I): the model of a laid-out page and the recognition of its
/// cells, from which the places of number, date, signature and seal follow, the marks
/// of secrecy, and the check of form with the mending of a DOCX.
@NullMarked
@ApplicationModule(
        displayName = "form",
        allowedDependencies = {"common", "files", "lawbook"})
package vn.congvan.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
