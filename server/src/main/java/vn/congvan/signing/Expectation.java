package vn.congvan.signing;

import java.util.List;
import java.util.Optional;
import vn.congvan.common.Digest;

/// What a verification is to find in a file. The less is expected, the less is checked: a file from outside
/// is judged by its signatures alone, a document of our own or of another agency here also by its build.
///
/// @param shape how far the document must be
/// @param texts the number and date that must stand in the fields and nowhere else, from the register
/// @param signer the name that the person's certificate must bear
/// @param authority the name of the authority or agency that the seal's certificate must bear
/// @param initials exactly the initials it must bear, in this order; empty where any will do
/// @param urgency the words that must stand in the box of urgency, if the file has a field for it and nothing
///     was decided otherwise; empty where any will do
/// @param hands in a file of several signers exactly the persons' signatures and the seals it must bear, in
///     this order; replaces `signer` and `authority`. Empty where all that the file has fields for are meant, as
///     far as the shape says
/// @param revisions digests of the earlier revisions that the file must extend bit for bit, in any order
public record Expectation(
        Shape shape,
        Optional<FilledTexts> texts,
        Optional<String> signer,
        Optional<String> authority,
        Optional<List<ExpectedInitial>> initials,
        Optional<String> urgency,
        Optional<List<ExpectedHand>> hands,
        List<Digest> revisions) {
    /// How far a document is, and thus which fields must be signed and which empty.
    public enum Shape {
        /// Anything, also a file without signatures.
        ANY,
        /// Bears initials only.
        INITIALLED,
        /// Signed by the person, or by some of several; number and date still empty.
        SIGNED,
        /// Signed by the person, or by all of several; number and date filled; not sealed.
        NUMBERED,
        /// Signed, numbered and sealed, by one agency at least.
        SEALED,
        /// Signed and sealed by all, with a last time stamp over the whole file.
        ISSUED
    }

    public Expectation {
        initials = initials.map(List::copyOf);
        hands = hands.map(List::copyOf);
        revisions = List.copyOf(revisions);
    }

    /// Nothing in particular.
    public static Expectation any() {
        return of(Shape.ANY);
    }

    /// This shape, and nothing more in particular.
    public static Expectation of(Shape shape) {
        return new Expectation(
                shape,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /// Also these texts.
    public Expectation withTexts(FilledTexts filled) {
        return new Expectation(shape, Optional.of(filled), signer, authority, initials, urgency, hands, revisions);
    }

    /// Also this signer and this authority, by name.
    public Expectation withNames(String signerName, String authorityName) {
        return new Expectation(
                shape, texts, Optional.of(signerName), Optional.of(authorityName), initials, urgency, hands, revisions);
    }

    /// Also these earlier revisions.
    public Expectation withRevisions(List<Digest> earlier) {
        return new Expectation(shape, texts, signer, authority, initials, urgency, hands, earlier);
    }

    /// Also exactly these initials, in this order.
    public Expectation withInitials(List<ExpectedInitial> exactly) {
        return new Expectation(shape, texts, signer, authority, Optional.of(exactly), urgency, hands, revisions);
    }

    /// Also this urgency, in a file that has a field for it.
    ///
    /// @param words of the box; empty for a document without urgency, whose field must stay empty
    public Expectation withUrgency(String words) {
        return new Expectation(shape, texts, signer, authority, initials, Optional.of(words), hands, revisions);
    }

    /// Also exactly these persons and agencies, in this order.
    public Expectation withHands(List<ExpectedHand> exactly) {
        return new Expectation(shape, texts, signer, authority, initials, urgency, Optional.of(exactly), revisions);
    }

    Expectation withShape(Shape other) {
        return new Expectation(other, texts, signer, authority, initials, urgency, hands, revisions);
    }
}
