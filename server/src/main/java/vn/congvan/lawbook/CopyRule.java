package vn.congvan.lawbook;

import java.util.Optional;

/// Whether a form of copy may be made from one medium to another (Điều 25).
///
/// @param onlyFromCopy whether what is copied must itself be a bản sao y
/// @param refusal the code of the sentence that says why not, where it is not allowed
public record CopyRule(
        CopyForm form,
        Medium origin,
        Medium target,
        boolean allowed,
        boolean onlyFromCopy,
        Optional<String> refusal,
        Source source)
        implements Sourced {}
