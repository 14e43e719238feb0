package vn.congvan.signing;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;

/// A signature was ordered or put into a file.
///
/// @param verb `ordered` or `completed`
record SignatureMade(String verb, SignRequest request, Map<String, String> details) implements Recorded {
    @Override
    public String act() {
        return "signing." + verb;
    }

    @Override
    public String subjectKind() {
        return "document";
    }

    @Override
    public UUID subject() {
        return request.document().value();
    }
}
