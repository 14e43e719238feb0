package vn.congvan.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;

@CongVanTest
class NoticesTest {
    private static final Reason WHAT = Reason.of("outgoing.notice-issued", "sign", "05/QĐ-UBND");

    @Autowired
    private Notices notices;

    private final Acting.InPost an = ActingAs.somebody();
    private final Acting.InPost binh = ActingAs.somebodyIn(an.agency());
    private final DocumentId document = DocumentId.fresh();

    @Test
    void eachPostIsToldOnceAndReadsItsOwn() {
        tell(List.of(an, binh, an));
        assertThat(mine(an)).singleElement().satisfies(notice -> {
            assertThat(notice.what()).isEqualTo(WHAT);
            assertThat(notice.about()).contains(document);
            assertThat(notice.unread()).isTrue();
        });
        assertThat(unread(an)).isEqualTo(1);
        ActingAs.run(an, () -> notices.read(mine(an).getFirst().id()));
        assertThat(unread(an)).isZero();
        assertThat(unread(binh)).isEqualTo(1);
    }

    @Test
    void anothersNoticeIsNotMarkedRead() {
        tell(List.of(an));
        NoticeId id = mine(an).getFirst().id();
        ActingAs.run(binh, () -> notices.read(id));
        assertThat(unread(an)).isEqualTo(1);
    }

    @Test
    void allAreReadAtOnce() {
        tell(List.of(an));
        tell(List.of(an));
        ActingAs.run(an, notices::readAll);
        assertThat(unread(an)).isZero();
        assertThat(mine(an)).hasSize(2).noneMatch(Notice::unread);
    }

    @Test
    void aForeignAgencySeesNothing() {
        tell(List.of(an));
        var samePostElsewhere = new Acting.InPost(ActingAs.somebody().agency(), an.person(), an.post());
        assertThat(mine(samePostElsewhere)).isEmpty();
        assertThat(unread(samePostElsewhere)).isZero();
    }

    private void tell(List<Acting.InPost> told) {
        ActingAs.run(
                an, () -> notices.tell(told.stream().map(Acting.InPost::post).toList(), WHAT, document));
    }

    private List<Notice> mine(Acting.InPost who) {
        return ActingAs.call(who, () -> notices.mine(10));
    }

    private int unread(Acting.InPost who) {
        return ActingAs.call(who, notices::unread);
    }
}
