package vn.congvan.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congvan.lawbook.NameAbbreviation.In;
import vn.congvan.testing.CongVanTest;

@CongVanTest
class NameReadingTest {
    @Autowired
    private NameReading names;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    AGENCY | UBND tỉnh Bình Minh | Ủy ban nhân dân tỉnh Bình Minh
                    AGENCY | UỶ BAN NHÂN DÂN TỈNH BÌNH MINH | Ủy ban nhân dân tỉnh Bình Minh
                    AGENCY | UBND TP. Bình An | Uỷ ban nhân dân thành phố Bình An
                    AGENCY | UBND TP.HCM | Ủy ban nhân dân Thành phố Hồ Chí Minh
                    AGENCY | Sở KH&CN | Sở Khoa học và Công nghệ tỉnh Bình Minh
                    AGENCY | Sở Khoa học & Công nghệ | Sở Khoa học và Công nghệ
                    AGENCY | Sở LĐ-TB&XH | Sở Lao động - Thương binh và Xã hội
                    AGENCY | Sở Văn hóa Thể thao và Du lịch | Sở Văn hoá, Thể thao và Du lịch
                    AGENCY | VP HĐND tỉnh Khánh Hoà | Văn phòng Hội đồng nhân dân tỉnh Khánh Hòa
                    POST | CT UBND tỉnh | Chủ tịch
                    POST | PCT | Phó Chủ tịch Ủy ban nhân dân tỉnh
                    POST | TP | Trưởng phòng
                    POST | Phó phòng Tổ chức | Phó Trưởng phòng
                    """)
    void theSameNameWrittenInAnotherWayIsNoReasonToWarn(In in, String certificate, String told) {
        assertThat(names.alike(in, certificate, told)).isTrue();
        assertThat(names.alike(in, told, certificate)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    AGENCY | UBND tỉnh Bình Minh | UBND tỉnh Bình An
                    AGENCY | UBND TP Bình An | UBND tỉnh Bình Minh
                    AGENCY | Sở TN&MT | Sở Nông nghiệp và Môi trường
                    AGENCY | HĐND tỉnh Bình Minh | UBND tỉnh Bình Minh
                    AGENCY | UBND xã Tân Phú | UBND xã Tân Phú Trung
                    AGENCY | Văn phòng UBND tỉnh Bình Minh | UBND tỉnh Bình Minh
                    POST | P. Giám đốc | Giám đốc
                    POST | Thư ký Chủ tịch | Chủ tịch
                    POST | Phó Chủ tịch | Chủ tịch
                    POST | Phó Giám đốc | Giám đốc Sở
                    POST | TP | Thành phố
                    POST | Giám đốc Sở | Chủ tịch
                    """)
    void anotherAgencyOrPostIsToldHoweverItIsWritten(In in, String certificate, String told) {
        assertThat(names.alike(in, certificate, told)).isFalse();
        assertThat(names.alike(in, told, certificate)).isFalse();
    }
}
