package vn.congvan.copies;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congvan.form.PrintMarks;
import vn.congvan.outgoing.Paper;
import vn.congvan.registers.PrintedGolden;
import vn.congvan.testing.CongVanTest;

/// Copies on paper of each form look as they did when people last looked at them.
@CongVanTest
class CopyGoldenTest {
    @Autowired
    private MakingCopies making;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "sao-y, SAO Y, 07/SY-UBND, Sao y bản gốc văn bản điện tử, true",
        "sao-luc, SAO LỤC, 08/SL-UBND, '', false",
        "trich-sao, TRÍCH SAO, 09/TrS-UBND, Trích sao bản gốc văn bản điện tử, true"
    })
    void aCopyOfEachFormPrintsTheGoldenPage(String name, String form, String sign, String words, boolean electronic)
            throws Exception {
        var block = new CopyBlock(
                form,
                List.of(),
                List.of("ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH"),
                sign,
                "Bình Minh",
                "22",
                "11",
                "2026",
                List.of("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
                "Lê Hồng Quang",
                "Sở Nội vụ",
                words);
        Optional<PrintMarks> marks = electronic
                ? Optional.of(new PrintMarks(
                        List.of(
                                words + " số 05/QĐ-UBND ngày 20/11/2026. Hệ thống: Công Văn. Chủ quản: UBND tỉnh.",
                                "Mã tra cứu: K7QF-2M9X tại https://congvan.example/copies/look-up",
                                "In lúc 22/11/2026 09:30:00 +07:00. Người in: Nguyễn Thị Mai, Văn thư."),
                        "https://congvan.example/copies/look-up?code=K7QF2M9X"))
                : Optional.empty();
        byte[] original = Paper.decision(2026).file().content();
        PrintedGolden.assertPrinted(
                folder, "copies", name, making.together(original, electronic ? List.of(1) : List.of(), marks, block));
    }
}
