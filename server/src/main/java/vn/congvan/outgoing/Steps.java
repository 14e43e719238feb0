package vn.congvan.outgoing;

import java.util.ArrayList;
import java.util.List;
import vn.congvan.outgoing.StepView.Progress;

/// The bar of steps: Soạn thảo → Trình → Kiểm tra thể thức → Ký duyệt → Cấp số → Đóng dấu → Phát hành.
final class Steps {
    private static final String EXAMINE = "examine";
    private static final List<String> WORDS =
            List.of("draft", "review", EXAMINE, "form-check", "sign", "number", "seal", "issue");

    private Steps() {}

    /// Without the step of further examiners where the route has none.
    static List<StepView> of(OutgoingDocument document) {
        OutgoingState state = document.state();
        int current = current(state);
        boolean examined = document.circuit().route().stages().size() > 2;
        Progress here = stopped(state) ? Progress.STOPPED : Progress.CURRENT;
        var steps = new ArrayList<StepView>();
        for (int step = 0; step < WORDS.size(); step++) {
            Progress progress = step < current ? Progress.DONE : step == current ? here : Progress.AHEAD;
            if (examined || !WORDS.get(step).equals(EXAMINE)) {
                steps.add(new StepView(WORDS.get(step), progress));
            }
        }
        return List.copyOf(steps);
    }

    private static int current(OutgoingState state) {
        return switch (state) {
            case DRAFTING, RETURNED_TO_DRAFTER, WITHDRAWN -> 0;
            case UNIT_REVIEW, RETURNED_TO_UNIT_HEAD -> 1;
            case EXAMINATION -> 2;
            case FORM_CHECK -> 3;
            case LEADER_SIGNING -> 4;
            case NUMBERING -> 5;
            case SEALING, CANCELLED -> 6;
            case SEALED -> 7;
            case ISSUED -> WORDS.size();
        };
    }

    private static boolean stopped(OutgoingState state) {
        return switch (state) {
            case RETURNED_TO_DRAFTER, RETURNED_TO_UNIT_HEAD, CANCELLED, WITHDRAWN -> true;
            case DRAFTING, UNIT_REVIEW, EXAMINATION, FORM_CHECK, LEADER_SIGNING, NUMBERING, SEALING, SEALED, ISSUED ->
                false;
        };
    }
}
