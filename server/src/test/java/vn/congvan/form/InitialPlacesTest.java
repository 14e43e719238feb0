package vn.congvan.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InitialPlacesTest {
    private static final Expected EXPECTED = new Expected(
            "Trần Thị Bích Hạnh",
            List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
            "QĐ-UBND",
            "Bình Minh",
            2026,
            Optional.empty(),
            Optional.empty());

    @Test
    void theInitialsStandAfterTheEndOfTheTextAndAfterTheLastRecipient() {
        FieldPlan plan = plan(sheet("Quyết định này có hiệu lực kể từ ngày ký./."));
        Box content = plan.initial(InitialPlace.At.END_OF_TEXT).orElseThrow();
        assertThat(content.width()).isEqualTo(40);
        assertThat(content.x()).isGreaterThan(350).isLessThan(400);
        assertThat(content.y()).isLessThan(424);
        assertThat(content.top()).isGreaterThan(424);
        Box form = plan.initial(InitialPlace.At.END_OF_RECIPIENTS).orElseThrow();
        assertThat(form.x()).isGreaterThan(140).isLessThan(220);
        assertThat(form.y()).isLessThan(262);
        assertThat(form.top()).isGreaterThan(262);
        apart(plan);
    }

    @Test
    void whereTheLastLineIsFullTheInitialStandsUnderIt() {
        FieldPlan plan = plan(
                sheet("Quyết định này có hiệu lực kể từ ngày ký và thay thế các quyết định trước đây của Ủy ban./."));
        Box content = plan.initial(InitialPlace.At.END_OF_TEXT).orElseThrow();
        assertThat(content.top()).isLessThan(420);
        assertThat(content.right()).isLessThan(580);
        apart(plan);
    }

    @Test
    void whereThePageDoesNotSayTheyStandBesideTheSignature() {
        FieldPlan plan = plan(new Sheet().head().title());
        assertThat(plan.initials()).hasSize(2);
        apart(plan);
    }

    @Test
    void aPlanOfTheTimeBeforeInitialsIsGivenTheSamePlaces() {
        LaidOutText text = sheet("Quyết định này có hiệu lực kể từ ngày ký./.").read();
        FieldPlan plan = FormReading.recognise(text, EXPECTED, Optional.empty(), Optional.empty())
                .plan();
        assertThat(InitialPlaces.find(text, new Places(plan.signature(), plan.seal(), List.of())))
                .isEqualTo(plan.initials());
    }

    private static Sheet sheet(String last) {
        return new Sheet()
                .head()
                .title()
                .at(113, 460, 14, "", "Điều 1. Ban hành kèm theo Quyết định này Quy chế tiếp nhận văn bản điện tử.")
                .at(113, 424, 14, "", last)
                .block(300, "Trần Thị Bích Hạnh", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
                .at(85, 300, 12, "bi", "Nơi nhận:")
                .at(85, 287, 11, "", "- Như Điều 3;")
                .at(85, 274, 11, "", "- Sở Nội vụ;")
                .at(85, 261, 11, "", "- Lưu: VT, VX.");
    }

    private static FieldPlan plan(Sheet sheet) {
        return FormReading.recognise(sheet.read(), EXPECTED, Optional.empty(), Optional.empty())
                .plan();
    }

    private static void apart(FieldPlan plan) {
        Box first = plan.initials().getFirst().box();
        Box second = plan.initials().getLast().box();
        assertThat(first.overlaps(second)).isFalse();
        assertThat(List.of(first, second))
                .noneMatch(box -> box.overlaps(plan.signature()))
                .noneMatch(box -> box.overlaps(plan.seal()));
    }
}
