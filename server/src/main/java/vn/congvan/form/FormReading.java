package vn.congvan.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.Content;
import vn.congvan.files.PictureSize;
import vn.congvan.files.Pictures;

/// Reads the laid-out text of a draft and finds where number, date, signature and seal belong.
@Service
public class FormReading {
    private static final float SMALLEST = 5;

    private final Content content;
    private final Pictures pictures;

    FormReading(Content content, Pictures pictures) {
        this.content = content;
        this.pictures = pictures;
    }

    /// Reads a draft. Read the file that {@link BeforeSignature} has drawn: placeholders are gone there.
    ///
    /// @throws Refusal `form.number-already-printed` if the page prints a number, `form.date-already-printed`
    ///     if it prints the day, `form.foreign-signer` if the signature block of the main document is another
    ///     person's
    public Recognised recognise(Digest pdf, Expected expected) {
        Optional<PictureSize> signature = expected.signatureImage().flatMap(pictures::sizeOnPaper);
        Optional<PictureSize> seal = expected.sealImage().flatMap(pictures::sizeOnPaper);
        return recognise(LaidOutText.of(content.read(pdf)), expected, signature, seal);
    }

    static Recognised recognise(
            LaidOutText text, Expected expected, Optional<PictureSize> signature, Optional<PictureSize> seal) {
        Head head = HeadReading.read(text, expected.notation());
        refusePrinted(head);
        Optional<SignatureBlock> block = SigningPerson.blockOf(text, expected);
        Places places = block.map(found -> Places.of(found, text.pages().get(found.page()), signature, seal))
                .orElseGet(() -> Places.unknown(text.pages().getLast(), seal, whyUnknown(text)));
        var doubts = new ArrayList<>(head.doubts());
        doubts.addAll(places.doubts());
        doubts.addAll(Doubts.about(head, block, text, expected));
        return new Recognised(
                new FieldPlan(
                        head.texts(), places.signature(), places.seal(), InitialPlaces.find(text, places), doubts),
                block.map(SignatureBlock::titleTexts).orElse(List.of()),
                block.flatMap(SignatureBlock::name).map(TextLine::text),
                head.notation(),
                head.place(),
                head.month(),
                head.year(),
                !DraftMarks.find(text).isEmpty());
    }

    /// Where each of several persons signs, and his agency seals over the signature: by the names that the page
    /// prints. Who is not found gets a place at the foot of the last page, with a doubt that says so.
    public List<SigningSpot> spots(Digest pdf, List<SigningSpot.Of> persons) {
        LaidOutText text = LaidOutText.of(content.read(pdf));
        var spots = new ArrayList<SigningSpot>();
        for (SigningSpot.Of person : persons) {
            spots.add(spot(
                    text,
                    person.name(),
                    person.signatureImage().flatMap(pictures::sizeOnPaper),
                    person.sealImage().flatMap(pictures::sizeOnPaper),
                    spots.size()));
        }
        return spots;
    }

    static SigningSpot spot(
            LaidOutText text, String name, Optional<PictureSize> signature, Optional<PictureSize> seal, int before) {
        return SigningPerson.named(text, name)
                .map(block -> Places.of(block, text.pages().get(block.page()), signature, seal))
                .map(places -> new SigningSpot(places.signature(), places.seal(), places.doubts()))
                .orElseGet(() -> {
                    Reason why = Reason.of("form.signer-not-found", "name", name);
                    Places places = Places.unknown(text.pages().getLast(), seal, why);
                    return new SigningSpot(places.signature(), places.seal(), places.doubts()).aside(before);
                });
    }

    /// Where so many initials beside these words go: the first as the plan says, or as it is found for a plan of
    /// the time before there were initials; each further one beside those before it.
    public List<Box> initials(Digest pdf, FieldPlan plan, InitialPlace.At at, int count) {
        return InitialPlaces.several(LaidOutText.of(content.read(pdf)), plan, at, count);
    }

    /// A plan corrected by hand, taken over if it can be used.
    ///
    /// @throws Refusal `form.place-outside` if a box leaves its page, `form.place-too-small`,
    ///     `form.place-overlap` if number, date, signature and initials lie over each other
    public FieldPlan corrected(Digest pdf, FieldPlan plan) {
        LaidOutText text = LaidOutText.of(content.read(pdf));
        var boxes = new ArrayList<Box>();
        plan.texts().forEach(place -> boxes.add(place.box()));
        boxes.add(plan.signature());
        plan.initials().forEach(place -> boxes.add(place.box()));
        for (int i = 0; i < boxes.size(); i++) {
            refuseOutside(text, boxes.get(i));
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                if (boxes.get(i).overlaps(other)) {
                    throw Refusal.userMistake(Reason.of("form.place-overlap", "page", other.page() + 1));
                }
            }
        }
        refuseOutside(text, plan.seal());
        return new FieldPlan(plan.texts(), plan.signature(), plan.seal(), plan.initials(), List.of());
    }

    private static void refuseOutside(LaidOutText text, Box box) {
        boolean onPage = box.page() >= 0
                && box.page() < text.pages().size()
                && box.x() >= 0
                && box.y() >= 0
                && box.right() <= text.pages().get(box.page()).width()
                && box.top() <= text.pages().get(box.page()).height();
        if (!onPage) {
            throw Refusal.userMistake(Reason.of("form.place-outside", "page", box.page() + 1));
        }
        if (box.width() < SMALLEST || box.height() < SMALLEST) {
            throw Refusal.userMistake(Reason.of("form.place-too-small", "page", box.page() + 1));
        }
    }

    private static void refusePrinted(Head head) {
        if (head.number().isPresent()) {
            throw Refusal.userMistake(Reason.of(
                    "form.number-already-printed", "number", head.number().get()));
        }
        if (head.day().isPresent()) {
            throw Refusal.userMistake(
                    Reason.of("form.date-already-printed", "day", head.day().get()));
        }
    }

    private static Reason whyUnknown(LaidOutText text) {
        return Reason.of(text.hasText() ? "form.signature-block-missing" : "form.no-text");
    }
}
