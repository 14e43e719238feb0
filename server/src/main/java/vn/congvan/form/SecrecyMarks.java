package vn.congvan.form;

import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.congvan.common.Digest;

/// Finds the mark of secrecy that stands alone in its cell (10a), never words in running text.
@Service
public class SecrecyMarks {
    /// The mark of a kept PDF.
    public Optional<SecrecyMark> find(Digest pdf) {
        throw new UnsupportedOperationException();
    }

    /// The mark of a PDF that is not kept, and must not be if it carries one.
    public Optional<SecrecyMark> find(byte[] pdf) {
        throw new UnsupportedOperationException();
    }
}
