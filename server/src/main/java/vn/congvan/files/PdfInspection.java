package vn.congvan.files;

import org.springframework.stereotype.Service;
import vn.congvan.common.Digest;

/// Says what a PDF is, without changing it.
@Service
public class PdfInspection {
    /// @throws vn.congvan.common.Refusal `files.broken` if it cannot be read, `files.password` if it is encrypted
    public PdfFacts facts(Digest pdf) {
        throw new UnsupportedOperationException();
    }

    /// As {@link #facts(Digest)} for content that is not kept.
    public PdfFacts facts(byte[] pdf) {
        throw new UnsupportedOperationException();
    }
}
