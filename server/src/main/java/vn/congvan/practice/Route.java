package vn.congvan.practice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashSet;
import java.util.List;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.practice.Examiner.What;

/// The way of a document from its drafter to its signer: stages one after the other, in each one examiner or
/// several side by side. The two approvals of Nghị định 30/2020, Điều 12 are the ends of every route, each alone in its
/// stage: first the content by the head of the drafting unit, last the form by whoever is charged with it. So no
/// route leads round them.
public record Route(List<Stage> stages) {
    /// As it is where the agency has decided nothing.
    public static final Route STANDARD = new Route(List.of(
            new Stage(List.of(new Examiner(new Who.HeadOfDraftingUnit(), What.CONTENT, true))),
            new Stage(List.of(new Examiner(new Who.FormChecker(), What.FORM, true)))));

    private static final int MOST_STAGES = 8;
    private static final int MOST_EXAMINERS = 6;

    /// Examiners who have the document at the same time.
    public record Stage(List<Examiner> examiners) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Stage {
            examiners = List.copyOf(examiners);
        }

        @Override
        @JsonValue
        public List<Examiner> examiners() {
            return examiners;
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Route {
        stages = List.copyOf(stages);
    }

    @Override
    @JsonValue
    public List<Stage> stages() {
        return stages;
    }

    /// Goes on if documents may go this way.
    ///
    /// @throws Refusal `practice.route-too-long`, `practice.route-stage-empty`, `practice.route-examiner-twice`,
    ///     `practice.route-without-unit-head`, `practice.route-without-form-check`,
    ///     `practice.route-what-does-not-fit`
    public Route mustBeLawful() {
        if (stages.size() > MOST_STAGES
                || stages.stream().anyMatch(stage -> stage.examiners().size() > MOST_EXAMINERS)) {
            throw refusal(
                    Reason.of("practice.route-too-long", "stages", MOST_STAGES).with("examiners", MOST_EXAMINERS));
        }
        if (stages.isEmpty()
                || stages.stream().anyMatch(stage -> stage.examiners().isEmpty())) {
            throw refusal(Reason.of("practice.route-stage-empty"));
        }
        List<Examiner> all =
                stages.stream().flatMap(stage -> stage.examiners().stream()).toList();
        if (new HashSet<>(all.stream().map(Examiner::who).toList()).size() < all.size()) {
            throw refusal(Reason.of("practice.route-examiner-twice"));
        }
        if (all.stream().anyMatch(one -> !fits(one))) {
            throw refusal(Reason.of("practice.route-what-does-not-fit"));
        }
        if (!aloneIn(stages.getFirst(), What.CONTENT, new Who.HeadOfDraftingUnit())) {
            throw refusal(Reason.of("practice.route-without-unit-head"));
        }
        if (!aloneIn(stages.getLast(), What.FORM, new Who.FormChecker())) {
            throw refusal(Reason.of("practice.route-without-form-check"));
        }
        return this;
    }

    private static boolean aloneIn(Stage stage, What what, Who who) {
        return stage.examiners().size() == 1
                && stage.examiners().getFirst().what() == what
                && stage.examiners().getFirst().who().equals(who);
    }

    /// The head of the drafting unit vouches for the content, the checker for the form, and nobody else for the
    /// form.
    private static boolean fits(Examiner examiner) {
        return switch (examiner.who()) {
            case Who.HeadOfDraftingUnit _ -> examiner.what() == What.CONTENT;
            case Who.FormChecker _ -> examiner.what() == What.FORM;
            case Who.HeadOf _, Who.HolderOf _ -> examiner.what() != What.FORM;
        };
    }

    private static Refusal refusal(Reason reason) {
        return Refusal.userMistake(reason);
    }
}
