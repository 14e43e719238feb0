package vn.congvan.files;

import org.springframework.stereotype.Service;
import vn.congvan.common.Digest;

/// Renders pages of kept PDFs as pictures, to be looked at; never an original.
@Service
public class PagePictures {
    /// One page as PNG.
    ///
    /// @param page counted from 0
    /// @param dpi 36 to 200
    public byte[] png(Digest pdf, int page, int dpi) {
        throw new UnsupportedOperationException();
    }
}
