package vn.congvan.signing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congvan.common.Reason;

/// Our own checks of a file that the agency alone has signed at the corner, here or in another agency of the
/// house: its signature is the only one, shows what it says, is as it was made, and permits nothing after it.
final class CornerCheck {
    private CornerCheck() {}

    /// Everything that is wrong; nothing where the file has no such signature.
    ///
    /// @param found what the engine reports: a signature that stands in its field but is not reported is none
    static List<Reason> faults(byte[] file, List<SignatureFinding> found) throws IOException {
        FormState end = FormState.read(file, file.length);
        Optional<FormState.Field> field = end.field(FieldNames.CORNER).filter(FormState.Field::signed);
        if (field.isEmpty()) {
            return List.of();
        }
        Set<String> codes = new LinkedHashSet<>();
        List<SignedRevision> revisions = FormState.revisions(file);
        SignedRevision first = revisions.getFirst();
        boolean alone = first.field().equals(FieldNames.CORNER)
                && revisions.stream().skip(1).allMatch(SignedRevision::timeStamp)
                && found.stream().map(SignatureFinding::field).toList().equals(List.of(FieldNames.CORNER));
        if (!alone) {
            codes.add("signing.other-signatures");
        }
        Set<String> known = new LinkedHashSet<>();
        revisions.forEach(revision -> known.add(revision.field()));
        if (end.doubles() || !known.containsAll(end.fields().keySet())) {
            codes.add("signing.other-fields");
        }
        if (!field.get().visible()) {
            codes.add("signing.field-hidden");
        }
        boolean closed =
                field.get().lock().filter(lock -> lock.permission() == 1).isPresent();
        if (!closed) {
            codes.add("signing.not-locked");
        }
        if (alone && changed(file, first, field.get())) {
            codes.add("signing.field-changed");
        }
        var faults = new ArrayList<Reason>();
        codes.forEach(code -> faults.add(Reason.of(code)));
        return faults;
    }

    private static boolean changed(byte[] file, SignedRevision seal, FormState.Field now) throws IOException {
        if (seal.end() <= 0 || seal.end() > file.length) {
            return true;
        }
        return FormState.read(file, seal.end())
                .field(FieldNames.CORNER)
                .filter(then -> then.sameAs(now))
                .isEmpty();
    }
}
