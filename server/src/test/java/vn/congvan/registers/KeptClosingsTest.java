package vn.congvan.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestProvince;

/// A register that is kept by hand is closed like any other: what stood there stays, what was empty comes later.
@CongVanTest
class KeptClosingsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final String POST = "post";

    @Autowired
    private TestProvince provinces;

    @Autowired
    private KeptRegisters kept;

    @Autowired
    private KeptClosings closings;

    @Autowired
    private Closings compared;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private Acting.InPost clerk;
    private Acting.InPost drafter;
    private IssuingAuthority ubnd;

    @BeforeEach
    void aRegister() {
        clock.moveTo(DAY.atTime(9, 0));
        TestProvince.Copy province = provinces.fresh();
        clerk = province.as("nguyen.thi.mai");
        drafter = province.as("nguyen.van.an");
        ubnd = ActingAs.call(clerk, () -> organisation.servedBy(clerk.post()).getFirst());
    }

    @Test
    void whatStoodInAClosedLineStaysAndWhatWasEmptyIsWrittenLater() {
        write("01/QĐ-UBND", "Sở Nội vụ");
        KeptClosing closing = close(DAY);
        assertThat(List.of(closing.first(), closing.last(), closing.lines())).containsExactly(1, 1, 1);
        Map<String, String> other = line("01/QĐ-UBND", "Sở Tài chính");
        Refusal refused = refusal(() -> change(1, other));
        assertThat(refused.reason().code()).isEqualTo("registers.kept-closed");
        assertThat(refused.reason().values()).containsEntry("columns", "Nơi nhận văn bản");
        Map<String, String> received = line("01/QĐ-UBND", "Sở Nội vụ");
        received.put("receipt", "Bưu điện Bình Minh");
        change(1, received);
        assertThat(compare(closing.digest()).same())
                .as("the receipt came later")
                .isTrue();
        assertThatThrownBy(() -> inTheDatabase("update registers.kept set cells = '{\"number\": \"02\"}'"))
                .as("also past the program")
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("closed register");
        assertThatThrownBy(() -> inTheDatabase("delete from registers.kept")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void thePrintBearsTheDigestAndIsComparedLineByLine() {
        write("01/QĐ-UBND", "Sở Nội vụ");
        write("02/QĐ-UBND", "Sở Tài chính");
        KeptClosing closing = close(DAY);
        byte[] pdf = ActingAs.call(clerk, () -> closings.pdf(closing.id()));
        byte[] xlsx = ActingAs.call(clerk, () -> closings.xlsx(closing.id()));
        Map<String, String> received = line("01/QĐ-UBND", "Sở Nội vụ");
        received.put("receipt", "Bưu điện Bình Minh");
        change(1, received);
        assertThat(ActingAs.call(clerk, () -> compared.compare(pdf)).same()).isTrue();
        assertThat(ActingAs.call(clerk, () -> compared.compare(xlsx)).same()).isTrue();
        assertThat(compare(closing.digest().substring(0, 16)).partly()).isPresent();
    }

    @Test
    void theNextClosingGoesOnWhereTheLastEnded() {
        write("01/QĐ-UBND", "Sở Nội vụ");
        KeptClosing first = close(DAY);
        assertThat(code(() -> close(DAY))).isEqualTo("registers.nothing-to-close");
        clock.moveTo(DAY.plusDays(3).atTime(9, 0));
        write("02/QĐ-UBND", "Sở Nội vụ");
        assertThat(code(() -> close(DAY))).as("that line is younger").isEqualTo("registers.nothing-to-close");
        KeptClosing second = close(DAY.plusDays(3));
        assertThat(second.first()).isEqualTo(first.last() + 1);
        assertThat(second.from()).isEqualTo(first.to().plusDays(1));
        assertThat(ActingAs.call(clerk, () -> closings.all(ubnd.id(), POST, 2026)))
                .containsExactly(first, second);
        assertThat(code(() -> close(DAY.plusDays(9)))).isEqualTo("registers.closing-future");
    }

    @Test
    void onlyTheClerkClosesAndNobodyElseComparesAnUnknownDigest() {
        write("01/QĐ-UBND", "Sở Nội vụ");
        KeptClosing closing = close(DAY);
        assertThat(refusal(() -> ActingAs.call(drafter, () -> closings.close(ubnd.id(), POST, 2026, DAY)))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(refusal(() -> ActingAs.call(drafter, () -> closings.pdf(closing.id())))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(code(() -> compare("0".repeat(64)))).isEqualTo("registers.digest-unknown");
        assertThat(code(() -> ActingAs.call(clerk, () -> closings.close(ubnd.id(), "no-such", 2026, DAY))))
                .isEqualTo("registers.form-unknown");
    }

    private void write(String number, String recipients) {
        ActingAs.run(clerk, () -> kept.write(ubnd.id(), POST, line(number, recipients), Optional.empty()));
    }

    private int change(int number, Map<String, String> cells) {
        ActingAs.run(clerk, () -> kept.change(ubnd.id(), POST, 2026, number, cells));
        return number;
    }

    private static Map<String, String> line(String number, String recipients) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("sent-on", "2026-11-20");
        cells.put("number", number);
        cells.put("recipients", recipients);
        cells.put("envelopes", "1");
        return cells;
    }

    private KeptClosing close(LocalDate to) {
        return ActingAs.call(clerk, () -> closings.close(ubnd.id(), POST, 2026, to));
    }

    private Comparison compare(String digest) {
        return ActingAs.call(clerk, () -> compared.compare(digest));
    }

    private int inTheDatabase(String sql) {
        return ActingAs.call(
                clerk, () -> transactions.execute(_ -> jdbc.sql(sql).update()));
    }

    private static String code(Callable<?> attempt) {
        return refusal(attempt).reason().code();
    }

    private static Refusal refusal(Callable<?> attempt) {
        try {
            attempt.call();
        } catch (Refusal refusal) {
            return refusal;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("nothing was refused");
    }
}
