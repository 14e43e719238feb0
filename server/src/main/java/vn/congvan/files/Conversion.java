package vn.congvan.files;

import org.springframework.stereotype.Service;
import vn.congvan.common.Digest;

/// Makes PDF/A-2b from DOCX in a bounded worker process (time, memory, number).
///
/// Refusals: `files.conversion-failed`, `files.conversion-timeout`, `files.conversion-busy`, `files.converter-missing`.
@Service
public class Conversion {
    /// Converts without keeping anything.
    public byte[] toPdfA(byte[] docx) {
        throw new UnsupportedOperationException();
    }

    /// Converts kept content and keeps the result.
    public Digest toPdfA(Digest docx) {
        throw new UnsupportedOperationException();
    }
}
