package vn.congvan.form;

import java.util.List;
import vn.congvan.common.Reason;

/// Where number, date, signature and seal belong in one file. May be corrected until the first signature.
///
/// @param signature between the signer's title and name, centred (cell 7c)
/// @param seal real size, over the left third of the signature (cell 8)
/// @param doubts what was not found with certainty; a person should look
public record FieldPlan(List<TextPlace> texts, Box signature, Box seal, List<Reason> doubts) {
    public FieldPlan {
        texts = List.copyOf(texts);
        doubts = List.copyOf(doubts);
    }
}
