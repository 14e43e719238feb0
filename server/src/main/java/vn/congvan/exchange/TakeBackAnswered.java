package vn.congvan.exchange;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;

/// A receiver has agreed to give a document back, or refused; published once, in the sender's agency.
public record TakeBackAnswered(TakeBack takeBack) implements Recorded {
    @Override
    public String act() {
        return "exchange.take-back-answered";
    }

    @Override
    public String subjectKind() {
        return "document";
    }

    @Override
    public UUID subject() {
        return takeBack.document().value();
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "receiver",
                takeBack.recipient().code(),
                "answer",
                takeBack.answer().orElseThrow().kind().name());
    }
}
