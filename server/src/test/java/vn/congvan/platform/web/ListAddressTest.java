package vn.congvan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListAddressTest {
    private static final ListAddress HERE =
            ListAddress.of("/incoming", "all").with("q", Optional.of("giải phóng & đền bù {1}"));

    @Test
    void whatSomebodyLookedForStandsInTheAddressWhateverItIs() {
        assertThat(HERE.href())
                .isEqualTo(
                        "/incoming?queue=all&q=gi%E1%BA%A3i%20ph%C3%B3ng%20%26%20%C4%91%E1%BB%81n%20b%C3%B9%20%7B1%7D");
    }

    @Test
    void thePagesBeforeAndAfterKeepWhatNarrowsTheList() {
        var second = frame(1, 101);
        assertThat(second.newer()).isEqualTo(HERE.href() + "&page=0");
        assertThat(second.older()).isEqualTo(HERE.href() + "&page=2");
    }

    @Test
    void theFirstPageHasNoneBeforeAndTheLastNoneAfter() {
        assertThat(frame(0, 50).newer()).isNull();
        assertThat(frame(0, 50).older()).isNull();
        assertThat(frame(0, 0).older()).isNull();
        assertThat(frame(0, 51).older()).isNotNull();
    }

    private static ListFrame frame(int page, long total) {
        return new ListFrame(HERE, List.of(), List.of(), page, 50, total, Optional.empty());
    }
}
