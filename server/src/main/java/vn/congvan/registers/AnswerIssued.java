package vn.congvan.registers;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Recorded;

/// A document that answers another one was issued; heard by the trail of the answered one, and by whoever settles it.
///
/// @param sign    number and notation of the answer
/// @param settles whether the answered document is closed by it
public record AnswerIssued(DocumentId answered, DocumentId answer, String sign, boolean settles) implements Recorded {
    @Override
    public String act() {
        return settles ? "registers.answered-settled" : "registers.answered";
    }

    @Override
    public String subjectKind() {
        return "document";
    }

    @Override
    public UUID subject() {
        return answered.value();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("answer", answer.toString(), "sign", sign);
    }
}
