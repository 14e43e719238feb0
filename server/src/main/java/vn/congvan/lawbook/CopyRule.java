package vn.congvan.lawbook;

import java.util.Optional;

/// Whether a form of copy may be made from one medium to another (Điều 25), and of what (Điều 3 khoản 10 to
/// 12).
///
/// @param of what must be copied
/// @param otherwise the code of the sentence that says what to do where something else is to be copied
/// @param refusal the code of the sentence that says why not, where it is not allowed
public record CopyRule(
        CopyForm form,
        Medium origin,
        Medium target,
        boolean allowed,
        Of of,
        String otherwise,
        Optional<String> refusal,
        Source source)
        implements Sourced {
    /// What a form of copy is made of.
    public enum Of {
        /// The bản gốc or a bản chính.
        ORIGINAL,
        /// A bản sao y.
        FULL_COPY
    }
}
