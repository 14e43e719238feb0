package vn.congvan.outgoing;

import java.time.Instant;
import java.util.Optional;
import vn.congvan.common.Reason;

/// One recipient of the document and how far it has come.
///
/// @param stage how far
/// @param sentence the same as a sentence, with person and ground where the receiver named them
/// @param at since when
public record RecipientView(String code, String name, Stage stage, Reason sentence, Optional<Instant> at) {
    /// How far the document has come to one recipient.
    public enum Stage {
        /// Not issued yet.
        PLANNED,
        /// Could not be delivered, e.g. because the code went out of date meanwhile: waits for a repaired
        /// code (gửi lỗi).
        FAILED,
        /// Sent, not arrived yet.
        SENT,
        /// 01 đã đến.
        ARRIVED,
        /// 02 từ chối tiếp nhận.
        REFUSED,
        /// 03 đã tiếp nhận.
        ACCEPTED,
        /// Recalled: cancelled at the receiver.
        RECALLED,
        /// Taken back from this receiver alone.
        TAKEN_BACK,
        /// Passed on inside the house.
        INSIDE,
        /// Goes on paper, outside the system.
        ON_PAPER
    }

    /// What is shown beside the name: the code, a postal address, or nothing.
    public String hint() {
        return Address.of(code).hint();
    }
}
