package vn.congvan.signing;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;

/// The agency's signature at the corner of a file was ordered or put into it.
///
/// @param verb `ordered` or `completed`
record CornerSignatureMade(String verb, CornerRequest request, Map<String, String> details) implements Recorded {
    @Override
    public String act() {
        return "signing.corner-" + verb;
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
