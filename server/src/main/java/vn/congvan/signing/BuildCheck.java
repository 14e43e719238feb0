package vn.congvan.signing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final Set<Reason> faults = new LinkedHashSet<>();

    BuildCheck(byte[] file, Expectation expectation) throws IOException {
        this.file = file;
        this.expectation = expectation;
        this.revisions = FormState.revisions(file);
        this.end = FormState.read(file, file.length);
    }

    /// Everything that is wrong; empty if nothing is.
    List<Reason> faults() throws IOException {
        checkSet();
        Optional<SignedRevision> leader = revision(FieldNames.LEADER);
        if (leader.isPresent() && leader.get().end() > 0) {
            checkLeader(leader.get());
        }
        Optional<SignedRevision> seal = revision(FieldNames.SEAL);
        if (seal.isPresent() && seal.get().end() > 0) {
            checkSeal(seal.get());
        }
        checkTexts();
        return List.copyOf(faults);
    }

    private Optional<SignedRevision> revision(String field) {
        return revisions.stream().filter(one -> one.field().equals(field)).findFirst();
    }

    private void fault(String code) {
        faults.add(Reason.of(code));
    }

    /// Exactly the expected signatures, in the expected order; no other fields; all visible.
    private void checkSet() {
        boolean sealed = expectation.shape() == Shape.SEALED || expectation.shape() == Shape.ISSUED;
        List<String> expected = sealed ? List.of(FieldNames.LEADER, FieldNames.SEAL) : List.of(FieldNames.LEADER);
        List<String> signers = revisions.stream()
                .filter(one -> !one.timeStamp())
                .map(SignedRevision::field)
                .toList();
        if (!signers.equals(expected)) {
            fault("signing.other-signatures");
        }
        boolean stampedEarly = revisions.stream().limit(expected.size()).anyMatch(SignedRevision::timeStamp);
        boolean stamped = !revisions.isEmpty() && revisions.getLast().timeStamp();
        if (stampedEarly || (expectation.shape() == Shape.ISSUED && !stamped)) {
            fault("signing.archive-stamp-missing");
        }
        Set<String> known = new HashSet<>(List.of(FieldNames.LEADER, FieldNames.SEAL));
        revisions.stream().filter(SignedRevision::timeStamp).forEach(one -> known.add(one.field()));
        for (String name : end.fields().keySet()) {
            if (!known.contains(name) && FieldNames.text(name).isEmpty()) {
                fault("signing.other-fields");
            }
        }
        if (end.doubles() || end.field(FieldNames.SEAL).isEmpty() || end.texts().isEmpty()) {
            fault("signing.other-fields");
        }
        List<String> shown = new ArrayList<>(end.texts());
        shown.addAll(List.of(FieldNames.LEADER, FieldNames.SEAL));
        if (!shown.stream()
                .allMatch(name -> end.field(name).map(FormState.Field::visible).orElse(false))) {
            fault("signing.field-hidden");
        }
    }

    /// The person certified the file with number and date still empty, and his signature is as he left it.
    private void checkLeader(SignedRevision leader) throws IOException {
        boolean certified = end.certification()
                .filter(found -> found.permission() == 2 && found.end() == leader.end())
                .isPresent();
        if (!certified) {
            fault("signing.not-certified");
        }
        FormState then = FormState.read(file, leader.end());
        for (String name : then.texts()) {
            FormState.Field field = then.fields().get(name);
            if (field != null && (field.value().isPresent() || field.look().isPresent())) {
                fault("signing.numbered-before-signature");
            }
        }
        if (!then.fields().keySet().equals(fieldsWithoutStamps()) || moved(then)) {
            fault("signing.field-changed");
        }
        compare(then, List.of(FieldNames.LEADER));
    }

    private Set<String> fieldsWithoutStamps() {
        Set<String> names = new LinkedHashSet<>(end.fields().keySet());
        revisions.stream().filter(SignedRevision::timeStamp).forEach(one -> names.remove(one.field()));
        return names;
    }

    private boolean moved(FormState then) {
        return then.fields().entrySet().stream()
                .anyMatch(entry -> end.field(entry.getKey())
                        .map(now -> !now.place().equals(entry.getValue().place()))
                        .orElse(true));
    }

    /// The seal locked everything, permits nothing after it, and everything is as it was sealed.
    private void checkSeal(SignedRevision seal) throws IOException {
        FormState then = FormState.read(file, seal.end());
        Set<String> all = new HashSet<>(then.texts());
        all.add(FieldNames.LEADER);
        boolean locked = end.field(FieldNames.SEAL)
                .flatMap(FormState.Field::lock)
                .filter(lock -> lock.action().equals("Include"))
                .filter(lock -> lock.permission() == 1 && lock.names().containsAll(all))
                .isPresent();
        if (!locked) {
            fault("signing.not-locked");
        }
        all.add(FieldNames.SEAL);
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
        boolean filled = expectation.shape() != Shape.SIGNED;
        for (String name : end.texts()) {
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

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
