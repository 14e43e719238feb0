package vn.congvan.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.common.Reason;
import vn.congvan.files.PictureSize;

/// Where signature and seal go (Nghị định 30/2020, Phụ lục I, Mục II điểm 7 and 8).
///
/// @param signature between title and name, centred
/// @param seal over the left third of the signature
record Places(Box signature, Box seal, List<Reason> doubts) {
    private static final PictureSize USUAL_SIGNATURE = new PictureSize(120, 52);
    private static final PictureSize USUAL_SEAL = new PictureSize(102, 102);
    private static final float SMALLEST_GAP = 26;
    private static final float MARGIN = 2;
    private static final float NAME_ASCENT = 0.95f;

    /// @param page the page on which the block stands
    static Places of(
            SignatureBlock block,
            LaidOutPage page,
            Optional<PictureSize> signatureSize,
            Optional<PictureSize> sealSize) {
        PictureSize wanted = signatureSize.orElse(USUAL_SIGNATURE);
        float top = block.titleBottom() - MARGIN;
        float bottom = block.name()
                .map(name -> name.baseline() + NAME_ASCENT * name.size() + MARGIN)
                .orElse(Math.max(40, top - wanted.height()));
        var doubts = new ArrayList<Reason>();
        if (block.name().isEmpty()) {
            doubts.add(Reason.of("form.signer-name-missing"));
        }
        if (top - bottom < SMALLEST_GAP) {
            doubts.add(Reason.of("form.signature-gap-narrow"));
            float middle = (top + bottom) / 2;
            top = middle + SMALLEST_GAP / 2;
            bottom = middle - SMALLEST_GAP / 2;
        }
        float scale = Math.min(1, (top - bottom) / wanted.height());
        float width = wanted.width() * scale;
        float height = wanted.height() * scale;
        var signature = within(
                page, new Box(page.number(), block.axis() - width / 2, (top + bottom - height) / 2, width, height));
        return new Places(signature, seal(signature, page, sealSize, doubts), doubts);
    }

    /// Places where no block was found: at the lower right of the last page.
    static Places unknown(LaidOutPage page, Optional<PictureSize> sealSize, Reason why) {
        var doubts = new ArrayList<>(List.of(why));
        var signature =
                new Box(page.number(), page.width() * 0.62f, 110, USUAL_SIGNATURE.width(), USUAL_SIGNATURE.height());
        return new Places(signature, seal(signature, page, sealSize, doubts), doubts);
    }

    private static Box seal(Box signature, LaidOutPage page, Optional<PictureSize> size, List<Reason> doubts) {
        if (size.isEmpty()) {
            doubts.add(Reason.of("form.seal-size-unknown"));
        }
        PictureSize real = size.orElse(USUAL_SEAL);
        float right = signature.x() + signature.width() / 3;
        return within(
                page,
                new Box(
                        page.number(),
                        right - real.width(),
                        signature.centreY() - real.height() / 2,
                        real.width(),
                        real.height()));
    }

    private static Box within(LaidOutPage page, Box box) {
        float x = Math.clamp(box.x(), 0, Math.max(0, page.width() - box.width()));
        float y = Math.clamp(box.y(), 0, Math.max(0, page.height() - box.height()));
        return new Box(box.page(), x, y, box.width(), box.height());
    }
}
