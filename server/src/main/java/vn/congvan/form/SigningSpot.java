package vn.congvan.form;

import java.util.List;
import java.util.Optional;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;

/// Where one of several persons signs on a page, and where the seal over the signature lies.
///
/// @param doubts what was not found with certainty; a person should look
public record SigningSpot(Box signature, Box seal, List<Reason> doubts) {
    private static final int A_ROW = 3;
    private static final float LEFT = 60;
    private static final float STEP = 165;
    private static final float ROW = 110;

    public SigningSpot {
        doubts = List.copyOf(doubts);
    }

    /// Whose place is looked for.
    ///
    /// @param name full name without titles, as printed under the signature
    /// @param signatureImage kept PNG whose size on paper is used
    /// @param sealImage kept PNG whose size on paper is the seal's
    public record Of(String name, Optional<Digest> signatureImage, Optional<Digest> sealImage) {}

    /// The same beside so many others at the foot of the page.
    SigningSpot aside(int others) {
        float x = LEFT + STEP * (others % A_ROW) - signature.x();
        float y = ROW * (others / A_ROW);
        return new SigningSpot(moved(signature, x, y), moved(seal, x, y), doubts);
    }

    private static Box moved(Box box, float x, float y) {
        return new Box(box.page(), Math.max(0, box.x() + x), box.y() + y, box.width(), box.height());
    }
}
