package vn.congvan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.congvan.common.Reason;

class SeeAlsoTest {
    @Test
    void aNoticeOfAnOutageLeadsToTheBooksItIsAbout() {
        var notice =
                Reason.of("registers.notice-outage", "authority", "UBND tỉnh").with("books", "01a2");
        assertThat(new SeeAlso().of(notice)).isEqualTo("/registers/numbers?authority=01a2");
    }
}
