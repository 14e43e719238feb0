package vn.congvan.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.signing.RevisionChange.Kind;
import vn.congvan.signing.changes.ChangesAfter;
import vn.congvandemo.pki.KeyKind;

/// What came after each signature, by our own comparison alone.
class ChangesAfterTest {
    @TempDir
    static Path directory;

    private static Flow flow;
    private static byte[] issued;

    @BeforeAll
    static void make() {
        flow = new Flow(directory.resolve("house"), KeyKind.EC_P256, KeyKind.EC_P256);
        issued = flow.issued();
    }

    @AfterAll
    static void close() {
        flow.pki.close();
    }

    @Test
    void whatSigningFillingAndPreservingDoIsToldInItsOrderAndPermitted() throws IOException {
        List<RevisionChange> after = changes(issued).after(FieldNames.LEADER);
        assertThat(after).allMatch(RevisionChange::allowed);
        assertThat(after.stream().map(RevisionChange::kind).distinct())
                .containsExactly(Kind.FIELD_FILLED, Kind.SIGNATURE, Kind.TIME_STAMP, Kind.PRESERVATION);
        assertThat(after).anySatisfy(change -> assertThat(change.where()).isEqualTo("page 1, " + FieldNames.SEAL));
        assertThat(changes(issued).after(FieldNames.SEAL).stream()
                        .map(RevisionChange::kind)
                        .distinct())
                .containsExactly(Kind.TIME_STAMP, Kind.PRESERVATION);
    }

    @Test
    void aFurtherArchiveTimeStampAndASignatureByAnotherProgramArePermitted() throws IOException {
        byte[] again = flow.engine().raise(issued);
        assertThat(changes(again).allAllowed()).isTrue();
        byte[] twice = ForeignFile.signedTwice(flow.leader, flow.seal, flow.clock.instant());
        assertThat(changes(twice).allAllowed()).isTrue();
    }

    @Test
    void everyForgeryIsAChangeThatIsNotPermitted() throws IOException {
        Map<String, Forgery.Act> acts = new LinkedHashMap<>(Forgery.all());
        acts.putAll(Forgery.ofNumber());
        acts.putAll(Forgery.ofSeal());
        List<String> missed = new ArrayList<>();
        for (Map.Entry<String, Forgery.Act> act : acts.entrySet()) {
            if (found(act.getValue().on(issued))) {
                continue;
            }
            missed.add(act.getKey());
        }
        // What changes the signed bytes themselves is the business of the signatures.
        assertThat(missed)
                .isSubsetOf(
                        "one byte of the content flipped",
                        "the signed range wrapped around other content",
                        "bytes appended");
    }

    private static boolean found(byte[] forged) {
        try {
            List<ChangesAfter.Revision> revisions = revisions(forged);
            return revisions.stream()
                    .flatMap(revision -> after(forged, revisions, revision).stream())
                    .anyMatch(change -> !change.allowed() && change.kind() != Kind.BYTES);
        } catch (IOException | RuntimeException _) {
            return true;
        }
    }

    private static List<RevisionChange> after(
            byte[] file, List<ChangesAfter.Revision> revisions, ChangesAfter.Revision revision) {
        try {
            return ChangesAfter.of(file, revisions).after(revision.field());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<ChangesAfter.Revision> revisions(byte[] file) throws IOException {
        return FormState.revisions(file).stream()
                .filter(one -> one.end() > 0 && one.end() <= file.length)
                .map(one -> new ChangesAfter.Revision(one.field(), one.end()))
                .toList();
    }

    static ChangesAfter changes(byte[] file) throws IOException {
        return ChangesAfter.of(file, revisions(file));
    }
}
