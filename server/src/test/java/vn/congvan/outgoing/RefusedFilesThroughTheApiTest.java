package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.files.Content;
import vn.congvan.protocol.SignOrder;
import vn.congvan.signing.Forgery;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Shelf;
import vn.congvan.testing.Software;
import vn.congvan.testing.Software.Part;
import vn.congvan.testing.TestServer;

/// Files that must not come in, and files that were changed behind the server's back: each is refused with its
/// code and sentence, recorded in the trail, and changes nothing.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedFilesThroughTheApiTest {
    private static final String CHANGED = "page content laid over";
    private static final String FLIPPED = "one byte of the content flipped";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private Sealing sealing;

    @Autowired
    private Issuing issuing;

    @Autowired
    private Content content;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Environment environment;

    private Walk walk;
    private Software api;
    private Attempts attempts;
    private DocumentId draft;

    @BeforeAll
    void peopleWithKeysAndTokens() {
        walk = Walk.withKeys(house);
        api = Software.of(server, walk.province());
        attempts = Attempts.in(house, walk.province());
        draft = walk.draft();
    }

    @ParameterizedTest
    @MethodSource("vn.congvan.outgoing.BadFile#drafts")
    void aBadFileIsRefusedAsADraft(BadFile bad) {
        attempts.refused(
                Walk.DRAFTER,
                bad.code(),
                bad.words(),
                () -> api.form(Walk.DRAFTER, "POST", "/api/outgoing/drafts", List.of(walk.fieldsAsJson(), bad.part())));
        assertThat(content.has(Digest.of(bad.bytes()))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("vn.congvan.outgoing.BadFile#drafts")
    void aBadFileIsRefusedAsANewVersion(BadFile bad) {
        attempts.refused(
                Walk.DRAFTER,
                draft,
                bad.code(),
                bad.words(),
                () -> api.form(Walk.DRAFTER, "PUT", Walk.path(draft) + "/draft?note=x", List.of(bad.part())));
    }

    @Test
    void whatTheServerDoesNotEvenTakeInIsRefusedToo() {
        attempts.refused(
                Walk.DRAFTER,
                "desk.upload-too-large",
                "quá lớn",
                () -> api.form(
                        Walk.DRAFTER,
                        "POST",
                        "/api/outgoing/drafts",
                        List.of(walk.fieldsAsJson(), Part.file("file", "qua-lon.pdf", new byte[(100 << 20) + 1]))));
    }

    @Test
    void oneByteChangedInTheStoreIsFoundWhenTheLeaderSigns() {
        DocumentId id = walk.checked();
        SignOrder order = walk.orderSignature(id);
        shelf().withOneByteChanged(
                        digest(id, "prepared"),
                        () -> attempts.refused(
                                Walk.LEADER,
                                id,
                                "files.damaged",
                                "không còn khớp mã băm",
                                () -> api.post(
                                        Walk.LEADER,
                                        Walk.path(id) + "/signature",
                                        Walk.answer(order, walk.leaderAnswer(order)))));
        walk.sign(id, order);
        assertThat(walk.state(id)).isEqualTo(OutgoingState.NUMBERING);
    }

    @Test
    void oneByteChangedInTheStoreIsFoundBeforeTheNumberAndBeforeTheSeal() {
        DocumentId id = walk.signed();
        shelf().withOneByteChanged(
                        digest(id, "signed"),
                        () -> attempts.refused(
                                Walk.CLERK,
                                id,
                                "files.damaged",
                                "không còn khớp mã băm",
                                () -> api.post(Walk.CLERK, Walk.path(id) + "/seal-order", Map.of())));
        SignOrder order = walk.orderSeal(id);
        shelf().withOneByteChanged(
                        digest(id, "numbered"),
                        () -> attempts.refused(
                                Walk.CLERK,
                                id,
                                "files.damaged",
                                "không còn khớp mã băm",
                                () -> api.post(
                                        Walk.CLERK, Walk.path(id) + "/seal", Walk.answer(order, walk.sealed(order)))));
        walk.seal(id, order);
        assertThat(walk.state(id)).isEqualTo(OutgoingState.ISSUED);
    }

    @ParameterizedTest
    @ValueSource(strings = {CHANGED, FLIPPED})
    void anotherFilePutInPlaceOfTheSignedOneIsNotNumbered(String how) {
        DocumentId id = walk.signed();
        replace(id, "signed", how);
        attempts.refused(
                Walk.CLERK,
                id,
                how.equals(CHANGED) ? "signing.changed-after-signing" : "signing.bytes-changed",
                "Không có gì thay đổi",
                () -> api.post(Walk.CLERK, Walk.path(id) + "/seal-order", Map.of()));
        assertThat(walk.view(Walk.CLERK, id).sign()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {CHANGED, FLIPPED})
    void anotherFilePutInPlaceOfTheNumberedOneIsNotSealed(String how) {
        DocumentId id = walk.signed();
        walk.orderSeal(id);
        replace(id, "numbered", how);
        attempts.refused(
                Walk.CLERK,
                id,
                how.equals(CHANGED) ? "signing.changed-after-signing" : "signing.bytes-changed",
                "Không có gì thay đổi",
                () -> api.post(Walk.CLERK, Walk.path(id) + "/seal-order", Map.of()));
    }

    @Test
    void aVerdictThatIsKeptToBeShownIsTrustedByNoAct() {
        DocumentId id = walk.signed();
        replace(id, "signed", CHANGED);
        makeTheKeptVerdictGreen(id);
        attempts.refused(
                Walk.CLERK,
                id,
                "signing.changed-after-signing",
                "Không có gì thay đổi",
                () -> api.post(Walk.CLERK, Walk.path(id) + "/seal-order", Map.of()));
        DocumentId sealed = walk.signed();
        SignOrder order = walk.orderSeal(sealed);
        walk.run(Walk.CLERK, () -> sealing.complete(sealed, order.requestId(), walk.sealed(order)));
        replace(sealed, "sealed", CHANGED);
        makeTheKeptVerdictGreen(sealed);
        issuing.all();
        attempts.refused(
                Walk.CLERK,
                sealed,
                "signing.changed-after-signing",
                "Không có gì thay đổi",
                () -> api.post(Walk.CLERK, Walk.path(sealed) + "/issue", Map.of()));
    }

    /// Somebody looks, and then somebody else writes into the table of what was found.
    private void makeTheKeptVerdictGreen(DocumentId id) {
        assertThat(light(id)).isEqualTo("RED");
        walk.run(
                Walk.CLERK,
                () -> transactions.executeWithoutResult(
                        _ -> jdbc.sql("update signing.verdict set verdict = jsonb_set(verdict, '{light}', '\"GREEN\"')")
                                .update()));
        assertThat(light(id)).isEqualTo("GREEN");
    }

    private String light(DocumentId id) {
        return api.get(Walk.CLERK, Walk.path(id) + "/verification")
                .json()
                .at("/light")
                .asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {CHANGED, FLIPPED})
    void anotherFilePutUnderAnOrderIsNeitherSignedNorSealed(String how) {
        DocumentId id = walk.checked();
        SignOrder order = walk.orderSignature(id);
        underOrder(order, digest(id, "prepared"), how);
        attempts.refused(
                Walk.LEADER,
                id,
                "signing.not-our-revision",
                "Không có gì thay đổi",
                () -> api.post(
                        Walk.LEADER, Walk.path(id) + "/signature", Walk.answer(order, walk.leaderAnswer(order))));
        walk.sign(id);
        SignOrder seal = walk.orderSeal(id);
        underOrder(seal, digest(id, "numbered"), how);
        attempts.refused(
                Walk.CLERK,
                id,
                "signing.not-our-revision",
                "Không có gì thay đổi",
                () -> api.post(Walk.CLERK, Walk.path(id) + "/seal", Walk.answer(seal, walk.sealed(seal))));
    }

    private Shelf shelf() {
        return Shelf.of(environment);
    }

    private Digest digest(DocumentId id, String column) {
        return walk.as(
                Walk.CLERK,
                () -> new Digest(transactions.execute(
                        _ -> jdbc.sql("select " + column + " from outgoing.document where id = :id")
                                .param("id", id.value())
                                .query(String.class)
                                .single())));
    }

    /// As somebody with the database and the store in his hands does it, but without any key.
    private void replace(DocumentId id, String column, String how) {
        Digest forged = forged(digest(id, column), how);
        walk.run(
                Walk.CLERK,
                () -> transactions.executeWithoutResult(
                        _ -> jdbc.sql("update outgoing.document set " + column + " = :forged where id = :id")
                                .param("forged", forged.hex())
                                .param("id", id.value())
                                .update()));
    }

    private void underOrder(SignOrder order, Digest base, String how) {
        Digest forged = forged(base, how);
        walk.run(
                Walk.CLERK,
                () -> transactions.executeWithoutResult(
                        _ -> jdbc.sql("update signing.request set base_file = :forged where id = cast(:id as uuid)")
                                .param("forged", forged.hex())
                                .param("id", order.requestId())
                                .update()));
    }

    private Digest forged(Digest original, String how) {
        try {
            return content.store(Forgery.one(how).on(content.read(original)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
