package vn.congvan.exchange;

import java.util.Optional;

/// Where a package stands with one receiver. The codes are those of the exchange of electronic documents
/// between agencies (Quyết định 28/2018/QĐ-TTg; QCVN 102:2016/BTTTT).
public enum DeliveryStatus {
    /// Chưa gửi: waits in the outbox.
    WAITING(null),
    /// Gửi lỗi: needs the clerk; the reason says why.
    FAILED(null),
    /// Đã đến.
    ARRIVED("01"),
    /// Từ chối tiếp nhận.
    REFUSED("02"),
    /// Đã tiếp nhận.
    ACCEPTED("03"),
    /// Đã thu hồi: cancelled at the receiver, or on its way to him.
    RECALLED("15");

    private final @org.jspecify.annotations.Nullable String code;

    DeliveryStatus(@org.jspecify.annotations.Nullable String code) {
        this.code = code;
    }

    /// The exchange's code, for the states that go over the wire.
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /// Whether nothing more will come from this receiver.
    public boolean isFinal() {
        return this == REFUSED || this == ACCEPTED || this == RECALLED;
    }
}
