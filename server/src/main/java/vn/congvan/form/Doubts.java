package vn.congvan.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.common.Reason;

/// What the page prints otherwise than its authority and signer would have it. Doubts refuse nothing: a
/// person looks.
final class Doubts {
    private Doubts() {}

    static List<Reason> about(Head head, Optional<SignatureBlock> block, LaidOutText text, Expected expected) {
        var doubts = new ArrayList<Reason>();
        head.notation()
                .filter(printed -> !Words.same(printed, expected.notation()))
                .ifPresent(printed -> doubts.add(differs("form.notation-differs", printed, expected.notation())));
        head.place()
                .filter(printed -> !Words.same(printed, expected.place()))
                .ifPresent(printed -> doubts.add(differs("form.place-differs", printed, expected.place())));
        head.year()
                .filter(printed -> printed != expected.year())
                .ifPresent(printed -> doubts.add(differs("form.year-differs", "" + printed, "" + expected.year())));
        block.filter(found -> !sameLines(found.titleTexts(), expected.authorityLines()))
                .ifPresent(found -> doubts.add(differs(
                        "form.authority-lines-differ",
                        String.join(" / ", found.titleTexts()),
                        String.join(" / ", expected.authorityLines()))));
        if (SignatureBlocks.find(text).inAnnex()) {
            doubts.add(Reason.of("form.signature-block-in-annex"));
        }
        return doubts;
    }

    private static boolean sameLines(List<String> printed, List<String> expected) {
        return Words.same(String.join(" ", printed), String.join(" ", expected));
    }

    private static Reason differs(String code, String printed, String expected) {
        return Reason.of(code, "printed", printed).with("expected", expected);
    }
}
