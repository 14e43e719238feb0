package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.congvan.common.Refusal;

class RemarkTest {
    @Test
    void theEndOfALineCountsOnceHoweverTheBrowserSendsIt() {
        String lines = "a\r\n".repeat(1000).strip();
        assertThat(ActBook.remark(OutgoingAct.RETURN_DRAFT, Optional.of(lines)))
                .contains("a\n".repeat(1000).strip());
        assertThatThrownBy(() -> ActBook.remark(OutgoingAct.RETURN_DRAFT, Optional.of("a\r\n".repeat(1001))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("outgoing.remark-too-long");
    }
}
