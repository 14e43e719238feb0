package vn.congvan.files;

import org.springframework.stereotype.Service;

/// The door for files from outside: looks at the bytes and lets in only what is what it says, is within the limits and
/// does nothing by itself.
///
/// Refusals: `files.type-false`, `files.type-not-allowed`, `files.too-large`, `files.empty`, `files.macros`,
/// `files.embedded`, `files.external-link`, `files.bomb`, `files.password`, `files.broken`, `files.script`,
/// `files.fonts-missing`, and for drafts `files.already-signed`.
@Service
public class Intake {
    /// Looks without keeping anything: for content that must be examined further (secrecy) before it may be stored.
    public Admitted check(byte[] content, String fileName, Purpose purpose) {
        throw new UnsupportedOperationException();
    }

    /// Looks and keeps.
    public Admitted admit(byte[] content, String fileName, Purpose purpose) {
        throw new UnsupportedOperationException();
    }
}
