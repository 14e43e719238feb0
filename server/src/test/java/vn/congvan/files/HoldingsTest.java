package vn.congvan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;

@CongVanTest
class HoldingsTest {
    @Autowired
    Content content;

    @Autowired
    Holdings holdings;

    @Autowired
    Intake intake;

    @Autowired
    Conversion conversion;

    @Autowired
    PagePictures pictures;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anAgencySeesItsHoldingsInOrderAndNobodyElseDoes() {
        var drafter = ActingAs.somebody();
        var stranger = ActingAs.somebody();
        var document = DocumentId.fresh();
        HoldingId first = hold(drafter, document, FileRole.DRAFT_SOURCE, "a");
        HoldingId second = hold(drafter, document, FileRole.DRAFT_PDF, "b");
        assertThat(ActingAs.call(drafter, () -> holdings.of(document)))
                .extracting(Holding::id)
                .containsExactly(first, second);
        assertThat(ActingAs.call(drafter, () -> holdings.find(second))).hasValueSatisfying(holding -> {
            assertThat(holding.role()).isEqualTo(FileRole.DRAFT_PDF);
            assertThat(holding.kind()).isEqualTo(MediaKind.PDF);
        });
        assertThat(ActingAs.call(stranger, () -> holdings.of(document))).isEmpty();
        assertThat(ActingAs.call(stranger, () -> holdings.find(second))).isEmpty();
        assertThat(holdings.of(document)).isEmpty();
    }

    @Test
    void contentThatWasNeverStoredCannotBeHeld() {
        var drafter = ActingAs.somebody();
        Digest nowhere = Digest.of("nowhere".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThatThrownBy(() -> ActingAs.call(
                        drafter,
                        () -> holdings.hold(
                                DocumentId.fresh(), FileRole.DRAFT_PDF, nowhere, "a.pdf", MediaKind.PDF, 1)))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aHoldingCannotBeChangedOrDeletedByTheServer() {
        var drafter = ActingAs.somebody();
        hold(drafter, DocumentId.fresh(), FileRole.DRAFT_PDF, "c");
        for (String sql : new String[] {
            "update files.holding set file_name = 'x'", "delete from files.holding", "delete from files.content"
        }) {
            assertThatThrownBy(() -> ActingAs.call(
                            drafter,
                            () -> transaction.execute(
                                    status -> database.sql(sql).update())))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aDocxIsAdmittedConvertedAndSeen() {
        Admitted admitted = intake.admit(TestFiles.docx("Quyết định"), "quyết định.docx", Purpose.DRAFT);
        assertThat(content.has(admitted.digest())).isTrue();
        Digest pdf = conversion.toPdfA(admitted.digest());
        byte[] png = pictures.png(pdf, 0, 50);
        assertThat(Sniffing.nature(png)).isEqualTo(Sniffing.Nature.PNG);
        assertThatThrownBy(() -> pictures.png(pdf, 1, 50)).hasMessageContaining("files.no-such-page");
    }

    @Test
    void whatIsOnlyCheckedIsNotKept() {
        Admitted checked = intake.check(TestFiles.pdf("chỉ xem"), "a.pdf", Purpose.DRAFT);
        assertThat(content.has(checked.digest())).isFalse();
    }

    private HoldingId hold(Acting actor, DocumentId document, FileRole role, String text) {
        byte[] bytes = TestFiles.pdf(text);
        return ActingAs.call(
                actor,
                () -> holdings.hold(document, role, content.store(bytes), text + ".pdf", MediaKind.PDF, bytes.length));
    }
}
