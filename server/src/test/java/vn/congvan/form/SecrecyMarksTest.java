package vn.congvan.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congvan.form.SecrecyMark.Certainty;
import vn.congvan.form.SecrecyMark.Degree;

class SecrecyMarksTest {
    @ParameterizedTest
    @CsvSource({
        "MẬT,SECRET",
        "TỐI MẬT,HIGHLY_SECRET",
        "TUYỆT MẬT,TOP_SECRET",
        "T U Y Ệ T  M Ậ T,TOP_SECRET",
        "(MẬT),SECRET"
    })
    void aMarkAloneInItsCellIsCertain(String words, Degree degree) {
        Optional<SecrecyMark> mark = find(head().centred(150, 700, 13, "b", words));
        assertThat(mark).hasValueSatisfying(found -> {
            assertThat(found.degree()).isEqualTo(degree);
            assertThat(found.certainty()).isEqualTo(Certainty.CERTAIN);
            assertThat(found.declassified()).isFalse();
            assertThat(found.place().page()).isZero();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Việc bảo vệ bí mật nhà nước thực hiện theo quy định của pháp luật;",
                "3. Xác định độ Mật, Tối mật, Tuyệt mật của văn bản trước khi gửi",
                "nội dung thuộc bí mật nhà nước",
                "KẾ HOẠCH BẢO VỆ BÍ MẬT NHÀ NƯỚC",
                "quản lý con dấu, thiết bị lưu khóa bí mật",
                "mật"
            })
    void wordsInRunningTextAreNoMark(String words) {
        assertThat(find(head().at(100, 560, 14, "", words).at(100, 700, 14, "", words)))
                .isEmpty();
    }

    @Test
    void theLastWordOfAParagraphIsNoMark() {
        var sheet = head().at(100, 560, 14, "", "các văn bản điện tử không được có nội dung thuộc độ Tối")
                .at(100, 542, 14, "", "Mật.");
        assertThat(find(sheet)).isEmpty();
    }

    @Test
    void theEndOfABrokenTitleIsOnlySuspected() {
        var sheet = head().centred(310, 640, 14, "b", "DANH MỤC TÀI LIỆU").centred(310, 622, 14, "b", "MẬT");
        assertThat(find(sheet))
                .hasValueSatisfying(found -> assertThat(found.certainty()).isEqualTo(Certainty.SUSPECTED));
    }

    @Test
    void aCellOfATableElsewhereIsOnlySuspected() {
        var sheet = head().nextPage()
                .at(90, 500, 13, "", "1")
                .at(150, 500, 13, "", "MẬT")
                .at(300, 500, 13, "", "Đỏ");
        assertThat(find(sheet)).hasValueSatisfying(found -> {
            assertThat(found.certainty()).isEqualTo(Certainty.SUSPECTED);
            assertThat(found.place().page()).isEqualTo(1);
        });
    }

    @Test
    void aLabelledDegreeIsOnlySuspectedAndToldWithItsWordsAndItsPlace() {
        assertThat(find(head().at(90, 700, 13, "", "Độ mật: Tối mật"))).hasValueSatisfying(found -> {
            assertThat(found.certainty()).isEqualTo(Certainty.SUSPECTED);
            assertThat(found.degree()).isEqualTo(Degree.HIGHLY_SECRET);
            assertThat(found.words()).isEqualTo("Độ mật: Tối mật");
            assertThat(found.spot().page()).isEqualTo(1);
            assertThat(found.spot().rowWord()).isEqualTo("top");
            assertThat(found.spot().columnWord()).isEqualTo("left");
        });
    }

    @Test
    void twoWordsInANarrowBoxAreOneMark() {
        var sheet = head().centred(150, 700, 13, "b", "TUYỆT").centred(150, 685, 13, "b", "MẬT");
        assertThat(find(sheet)).hasValueSatisfying(found -> {
            assertThat(found.degree()).isEqualTo(Degree.TOP_SECRET);
            assertThat(found.certainty()).isEqualTo(Certainty.CERTAIN);
        });
    }

    @Test
    void theSurestMarkCounts() {
        var sheet = head().centred(150, 700, 13, "b", "MẬT").nextPage().at(150, 500, 13, "", "TUYỆT MẬT");
        assertThat(find(sheet))
                .hasValueSatisfying(found -> assertThat(found.degree()).isEqualTo(Degree.SECRET));
    }

    @Test
    void aDeclassifiedMarkIsToldApart() {
        assertThat(find(head().centred(150, 700, 13, "b", "ĐÃ GIẢI MẬT"))).isEmpty();
        var both = head().centred(150, 700, 13, "b", "MẬT").at(420, 700, 13, "b", "ĐÃ GIẢI MẬT");
        assertThat(find(both))
                .hasValueSatisfying(found -> assertThat(found.declassified()).isTrue());
    }

    private static Sheet head() {
        return new Sheet()
                .head()
                .centred(150, 735, 13, "", "Số:          /QĐ-UBND")
                .centred(400, 735, 14, "i", "Bình Minh, ngày        tháng        năm 2026");
    }

    private static Optional<SecrecyMark> find(Sheet sheet) {
        return SecrecyMarks.in(sheet.read());
    }
}
