package vn.congvan.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.congvan.outgoing.BothEnds.RECEIVER;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.context.ApplicationContext;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.CopyForm;
import vn.congvan.lawbook.Medium;
import vn.congvan.outgoing.Walk;

/// The steps of copies, by those whose they are: at the agency that issues, and at the department that receives.
final class CopySteps {
    private static final String ADDRESS = "https://congvan.binhminh.example";
    /// Who signs for the receiving department.
    private static final String DIRECTOR = "phan.thanh.tung";

    private final Walk walk;
    private final Copies copies;
    private final MakingCopies making;

    CopySteps(ApplicationContext house, Walk walk) {
        this.walk = walk;
        this.copies = house.getBean(Copies.class);
        this.making = house.getBean(MakingCopies.class);
    }

    static NewCopy wanted(DocumentId id, CopyForm form, Medium target) {
        List<Integer> pages = form == CopyForm.TRS ? List.of(1) : List.of();
        return new NewCopy(id, form, target, pages, 1, "Sở Nội vụ", "Lưu hồ sơ cán bộ");
    }

    UUID ask(DocumentId id, CopyForm form, Medium target) {
        return walk.as(Walk.DRAFTER, () -> copies.request(wanted(id, form, target)));
    }

    UUID byClerk(DocumentId id, CopyForm form, Medium target) {
        return walk.as(Walk.CLERK, () -> copies.request(wanted(id, form, target)));
    }

    UUID there(DocumentId id, CopyForm form) {
        return walk.as(RECEIVER, () -> copies.request(wanted(id, form, Medium.PAPER)));
    }

    UUID granted(UUID id) {
        return grantedBy(Walk.LEADER, id);
    }

    UUID grantedThere(UUID id) {
        return grantedBy(DIRECTOR, id);
    }

    UUID grantedBy(String who, UUID id) {
        walk.run(who, () -> copies.decide(id, true, Optional.empty()));
        return id;
    }

    UUID made(UUID id) {
        walk.run(Walk.CLERK, () -> making.make(id, Optional.empty()));
        return id;
    }

    byte[] print(String who, UUID id) {
        return walk.as(who, () -> making.print(id, 1, ADDRESS));
    }

    CopyView view(UUID id) {
        return walk.as(Walk.CLERK, () -> copies.view(id));
    }

    static Refusal refused(String code, ThrowingCallable work) {
        Refusal refusal = catchThrowableOfType(Refusal.class, work);
        assertThat(refusal).as(code).isNotNull();
        assertThat(refusal.reasons()).extracting(Reason::code).contains(code);
        return refusal;
    }
}
