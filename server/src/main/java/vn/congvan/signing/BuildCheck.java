package vn.congvan.signing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.congvan.common.Reason;
import vn.congvan.form.TextField;
import vn.congvan.signing.Expectation.Shape;

/// Our own checks of a document made here or by another agency of the house, beside the signatures' own: who
/// signed what in which order, that number and date stood empty under the person's signature and are those of
/// the register afterwards, that everything is locked by the seal and nothing came after it. They catch what
/// the signature engine lets pass.
final class BuildCheck {
    private final byte[] file;
    private final Expectation expectation;
    private final List<SignedRevision> revisions;
    private final FormState end;
    private final Hands hands;
    private final Set<Reason> faults = new LinkedHashSet<>();

    BuildCheck(byte[] file, Expectation expectation) throws IOException {
        this.file = file;
        this.expectation = expectation;
        this.revisions = FormState.revisions(file);
        this.end = FormState.read(file, file.length);
        this.hands = Hands.of(end);
    }

    /// Everything that is wrong; empty if nothing is.
    List<Reason> faults() throws IOException {
        checkSet();
        checkCertification();
        for (SignedRevision revision : revisions) {
            if (!revision.timeStamp() && revision.end() > 0) {
                checkPerson(revision);
            }
        }
        for (SignedRevision revision : revisions) {
            if (FieldNames.isSeal(revision.field()) && revision.end() > 0) {
                checkSeal(revision);
            }
        }
        checkTexts();
        checkUrgency();
        return List.copyOf(faults);
    }

    /// Whether these are the signatures of the expected shape, in the order of signing: the initials, exactly
    /// the expected ones if they are known, then the persons', then the agencies'.
    boolean expects(List<String> signers) {
        List<String> initials = expectation
                .initials()
                .map(exactly -> exactly.stream().map(ExpectedInitial::field).toList())
                .orElseGet(() -> signers.stream()
                        .takeWhile(InitialField::isName)
                        .distinct()
                        .toList());
        var all = new ArrayList<>(initials);
        all.addAll(expectation
                .hands()
                .map(exactly -> exactly.stream().map(ExpectedHand::field).toList())
                .orElseGet(() -> ofShape(signers)));
        boolean complete = expectation.shape() != Shape.ISSUED || all.containsAll(hands.all());
        return signers.equals(all) && !all.isEmpty() && complete;
    }

    /// Without more knowledge: as many persons and agencies as there are in the file, if the shape leaves that
    /// open, but nobody before his turn.
    private List<String> ofShape(List<String> signers) {
        List<String> persons = signedUpTo(hands.persons(), signers);
        List<String> seals = signedUpTo(hands.seals(), signers);
        return switch (expectation.shape()) {
            case ANY, INITIALLED -> List.of();
            case SIGNED -> persons;
            case NUMBERED -> hands.seals().isEmpty() ? persons : hands.persons();
            case SEALED ->
                Stream.concat(hands.persons().stream(), seals.stream()).toList();
            case ISSUED -> hands.all();
        };
    }

    /// The first ones, at least one, as many as have signed.
    private static List<String> signedUpTo(List<String> fields, List<String> signers) {
        long signed = fields.stream().filter(signers::contains).count();
        return fields.stream().limit(Math.max(1, signed)).toList();
    }

    private void fault(String code) {
        faults.add(Reason.of(code));
    }

    /// Exactly the expected signatures, in the expected order; no other fields; all visible.
    private void checkSet() {
        List<String> signers = revisions.stream()
                .filter(one -> !one.timeStamp())
                .map(SignedRevision::field)
                .toList();
        if (!expects(signers)) {
            fault("signing.other-signatures");
        }
        boolean stampedEarly = revisions.stream().limit(signers.size()).anyMatch(SignedRevision::timeStamp);
        boolean stamped = !revisions.isEmpty() && revisions.getLast().timeStamp();
        if ((stampedEarly && !hands.guests()) || (expectation.shape() == Shape.ISSUED && !stamped)) {
            fault("signing.archive-stamp-missing");
        }
        Set<String> stamps = new HashSet<>();
        revisions.stream().filter(SignedRevision::timeStamp).forEach(one -> stamps.add(one.field()));
        for (String name : end.fields().keySet()) {
            boolean ours = FieldNames.role(name).isPresent()
                    || name.equals(FieldNames.URGENCY)
                    || FieldNames.text(name).isPresent();
            if (!ours && !stamps.contains(name)) {
                fault("signing.other-fields");
            }
        }
        boolean unnumbered = numberTexts(end).isEmpty()
                && (expectation.texts().isPresent() || expectation.hands().isEmpty() && !hands.several());
        if (end.doubles() || hands.persons().isEmpty() || unnumbered) {
            fault("signing.other-fields");
        }
        List<String> shown = new ArrayList<>(end.texts());
        shown.addAll(hands.all());
        end.fields().keySet().stream().filter(InitialField::isName).forEach(shown::add);
        if (!shown.stream()
                .allMatch(name -> end.field(name).map(FormState.Field::visible).orElse(false))) {
            fault("signing.field-hidden");
        }
    }

    /// The first signature of the file certifies it, if it was made here.
    private void checkCertification() {
        if (!revisions.isEmpty() && FieldNames.isGuest(revisions.getFirst().field())) {
            return;
        }
        boolean certified = revisions.stream()
                .findFirst()
                .filter(first -> end.certification()
                        .filter(found -> found.permission() == 2 && found.end() == first.end())
                        .isPresent())
                .isPresent();
        if (!certified) {
            fault("signing.not-certified");
        }
    }

    /// Before the seal number and date were still empty, before the person's signature the urgency too; every
    /// field stood where it stands and said what it says, and what was signed by then is as it was left.
    private void checkPerson(SignedRevision signed) throws IOException {
        if (FieldNames.isSeal(signed.field())) {
            return;
        }
        FormState then = FormState.read(file, signed.end());
        boolean person = FieldNames.isPerson(signed.field());
        boolean numbers = person && !hands.beforeNumber().contains(signed.field());
        for (String name : numberTexts(then)) {
            if (filled(then, name) && !numbers) {
                fault("signing.numbered-before-signature");
            }
        }
        if (!person && filled(then, FieldNames.URGENCY)) {
            fault("signing.urgency-before-signature");
        }
        if (!withoutStamps(then).equals(withoutStamps(end)) || moved(then) || then.onPaper() != end.onPaper()) {
            fault("signing.field-changed");
        }
        List<String> fixed = new ArrayList<>(numbers ? numberTexts(then) : List.of());
        revisions.stream()
                .filter(one -> one.end() <= signed.end() && !one.timeStamp())
                .forEach(one -> fixed.add(one.field()));
        if (person && then.field(FieldNames.URGENCY).isPresent()) {
            fixed.add(FieldNames.URGENCY);
        }
        compare(then, fixed);
        checkLock(signed, fixed);
    }

    /// Whoever did not sign first has locked what was signed before, the person also the urgency; the last of a
    /// file without seals permits nothing afterwards. A guest's program may not know of locks.
    private void checkLock(SignedRevision signed, List<String> fixed) {
        boolean first = revisions.getFirst().equals(signed);
        boolean person = FieldNames.isPerson(signed.field());
        Optional<FormState.Lock> lock = end.field(signed.field()).flatMap(FormState.Field::lock);
        if (first) {
            if (lock.isPresent()) {
                fault("signing.not-certified");
            }
            return;
        }
        if (FieldNames.isGuest(signed.field())) {
            return;
        }
        var must = new HashSet<>(person ? fixed : List.of(revisions.getFirst().field()));
        must.remove(signed.field());
        int permission = hands.last(signed.field()) ? 1 : 2;
        boolean locked = lock.filter(found -> found.action().equals("Include"))
                .filter(found ->
                        found.permission() == permission && found.names().containsAll(must))
                .isPresent();
        if (!locked) {
            fault("signing.not-locked");
        }
    }

    private static boolean filled(FormState then, String name) {
        return then.field(name)
                .filter(field -> field.value().isPresent() || field.look().isPresent())
                .isPresent();
    }

    /// The text fields of number and date.
    private static List<String> numberTexts(FormState form) {
        return form.texts().stream()
                .filter(name -> !name.equals(FieldNames.URGENCY))
                .toList();
    }

    private Set<String> withoutStamps(FormState form) {
        Set<String> names = new LinkedHashSet<>(form.fields().keySet());
        revisions.stream().filter(SignedRevision::timeStamp).forEach(one -> names.remove(one.field()));
        return names;
    }

    private boolean moved(FormState then) {
        return then.fields().entrySet().stream()
                .anyMatch(entry -> end.field(entry.getKey())
                        .map(now -> !now.place().equals(entry.getValue().place())
                                || !now.words().equals(entry.getValue().words()))
                        .orElse(true));
    }

    /// The seal locked everything before it, the last one permits nothing after it, and everything is as it was
    /// sealed.
    private void checkSeal(SignedRevision seal) throws IOException {
        FormState then = FormState.read(file, seal.end());
        Set<String> all = new HashSet<>(then.texts());
        revisions.stream()
                .filter(one -> one.end() < seal.end() && !one.timeStamp())
                .forEach(one -> all.add(one.field()));
        all.addAll(hands.persons());
        int permission = hands.last(seal.field()) ? 1 : 2;
        boolean locked = end.field(seal.field())
                .flatMap(FormState.Field::lock)
                .filter(lock -> lock.action().equals("Include"))
                .filter(lock -> lock.permission() == permission && lock.names().containsAll(all))
                .isPresent();
        if (!locked) {
            fault("signing.not-locked");
        }
        all.add(seal.field());
        compare(then, List.copyOf(all));
    }

    private void compare(FormState then, List<String> names) {
        for (String name : names) {
            Optional<FormState.Field> before = then.field(name);
            Optional<FormState.Field> now = end.field(name);
            if (before.isEmpty() || now.isEmpty() || !before.get().sameAs(now.get())) {
                fault("signing.field-changed");
            }
        }
    }

    /// What the fields say is what they show, and what the register says.
    private void checkTexts() throws IOException {
        boolean filled = mustBeFilled();
        for (String name : numberTexts(end)) {
            Optional<String> value = end.field(name).flatMap(FormState.Field::value);
            if (!filled) {
                if (value.isPresent()) {
                    fault("signing.numbered-before-signature");
                }
                continue;
            }
            Optional<String> drawn = DrawnText.of(file, name);
            if (value.isEmpty() || !drawn.map(BuildCheck::plain).equals(value.map(BuildCheck::plain))) {
                fault("signing.number-drawn-otherwise");
            }
            Optional<TextField> field = FieldNames.text(name);
            if (field.isPresent() && expectation.texts().isPresent()) {
                String registered = expectation.texts().get().text(field.get());
                if (!value.map(registered::equals).orElse(false)) {
                    fault("signing.number-not-registered");
                }
            }
        }
    }

    private boolean mustBeFilled() {
        return switch (expectation.shape()) {
            case ANY, INITIALLED -> false;
            case SIGNED ->
                hands.seals().isEmpty()
                        && hands.persons().stream()
                                .allMatch(name -> end.field(name)
                                        .map(FormState.Field::signed)
                                        .orElse(false));
            case NUMBERED, SEALED, ISSUED -> true;
        };
    }

    /// The box of urgency says what it shows, and what was decided.
    private void checkUrgency() throws IOException {
        Optional<FormState.Field> field = end.field(FieldNames.URGENCY);
        if (field.isEmpty()) {
            return;
        }
        Optional<String> drawn = DrawnText.of(file, FieldNames.URGENCY).filter(text -> !text.isEmpty());
        if (!drawn.map(BuildCheck::plain).equals(field.get().value().map(BuildCheck::plain))) {
            fault("signing.urgency-changed");
        }
        boolean decided = expectation
                .urgency()
                .map(words -> words.equals(field.get().value().orElse("")))
                .orElse(true);
        if (!decided && expectation.shape() != Shape.INITIALLED) {
            fault("signing.urgency-changed");
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
