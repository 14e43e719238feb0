package vn.congvan.form;

import org.springframework.stereotype.Service;
import vn.congvan.common.Digest;

/// Draws what must lie under the leader's signature; PDF/A-2b stays PDF/A-2b.
@Service
public class BeforeSignature {
    /// The file with the drawing, kept. Without anything to draw or remove it is the same file.
    public Digest draw(Digest pdf, Drawing drawing) {
        throw new UnsupportedOperationException();
    }
}
