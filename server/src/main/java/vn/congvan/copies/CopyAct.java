package vn.congvan.copies;

import java.util.Locale;

/// What is done with a copy, and what is said to whom it comes too late or too early for.
public enum CopyAct {
    /// Cho sao.
    GRANT("copies.already-decided"),
    /// Cho sao lại: whoever granted it may sign copies no more before it was made.
    GRANT_AGAIN("copies.already-decided"),
    /// Không cho sao.
    REFUSE("copies.already-decided"),
    /// Lập bản sao giấy: it takes its number.
    MAKE("copies.not-granted"),
    /// Lấy số of an electronic copy, which is made when the agency has signed it.
    NUMBER("copies.not-granted"),
    /// Ký số của cơ quan.
    SEAL("copies.not-sealing"),
    /// Giao.
    GIVE("copies.not-made"),
    /// Hủy: given up for good, with its number.
    CANCEL("copies.not-cancelled");

    private final String outOfOrder;

    CopyAct(String outOfOrder) {
        this.outOfOrder = outOfOrder;
    }

    /// The code of the sentence where the state does not know the act.
    String outOfOrder() {
        return outOfOrder;
    }

    /// The stable word, e.g. `grant-again`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
