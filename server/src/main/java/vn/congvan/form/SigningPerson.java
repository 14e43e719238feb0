package vn.congvan.form;

import java.util.List;
import java.util.Optional;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// Whose signature block the main document has.
final class SigningPerson {
    private SigningPerson() {}

    /// The block of the expected signer, or the main one without a name.
    ///
    /// @throws Refusal `form.foreign-signer` if the main document's blocks are all other people's
    static Optional<SignatureBlock> blockOf(LaidOutText text, Expected expected) {
        List<SignatureBlock> blocks = SignatureBlocks.find(text).blocks();
        Optional<SignatureBlock> own = named(blocks, expected.signerName())
                .or(() -> named(SignatureBlocks.anywhere(text).blocks(), expected.signerName()));
        if (own.isPresent()) {
            return own;
        }
        Optional<SignatureBlock> nameless =
                blocks.stream().filter(block -> block.name().isEmpty()).findFirst();
        if (nameless.isPresent()) {
            return nameless;
        }
        // Under a title of no office, as in minutes and contracts: "CHỦ TỌA", "ĐẠI DIỆN BÊN A".
        Optional<SignatureBlock> byName = SignatureBlocks.over(text, line -> is(line, expected.signerName()))
                .filter(block -> beforeAnnex(text, block));
        if (byName.isPresent() || blocks.isEmpty()) {
            return byName;
        }
        String printed = blocks.getFirst().name().map(TextLine::text).orElse("");
        throw Refusal.userMistake(
                Reason.of("form.foreign-signer", "printed", printed).with("expected", expected.signerName()));
    }

    private static boolean beforeAnnex(LaidOutText text, SignatureBlock block) {
        return SignatureBlocks.annex(text)
                .map(start ->
                        block.page() < start.page() || block.page() == start.page() && block.top() > start.baseline())
                .orElse(true);
    }

    /// The block of one of several persons, wherever it stands.
    static Optional<SignatureBlock> named(LaidOutText text, String name) {
        return named(SignatureBlocks.anywhere(text).blocks(), name)
                .or(() -> SignatureBlocks.over(text, line -> is(line, name)));
    }

    private static Optional<SignatureBlock> named(List<SignatureBlock> blocks, String wanted) {
        return blocks.stream()
                .filter(block -> block.name().map(name -> is(name, wanted)).orElse(false))
                .findFirst();
    }

    /// Titles before the name are let through: only the name must be the same.
    private static boolean is(TextLine printed, String expected) {
        String name = Words.plain(printed.text());
        String wanted = Words.plain(expected);
        return name.equals(wanted) || name.endsWith(" " + wanted) || name.endsWith("." + wanted);
    }
}
