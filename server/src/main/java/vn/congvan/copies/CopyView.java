package vn.congvan.copies;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congvan.common.Reason;

/// A copy as its page shows it to the asking post.
///
/// @param formName e.g. `SAO Y`
/// @param mine whether the asker asked for it
/// @param decides whether the asker may decide on it
/// @param makes whether the asker is the clerk who makes it
/// @param withdrawn why nothing is done with it any more: what is copied was recalled or taken back;
///     looked for where one copy is shown
/// @param signerGone why it can be neither made nor printed: whoever granted it may sign no more; looked
///     for where one copy is shown
public record CopyView(
        Copy copy,
        String authorityName,
        String formName,
        boolean mine,
        boolean decides,
        boolean makes,
        List<Print> prints,
        Optional<Reason> withdrawn,
        Optional<Reason> signerGone) {
    public CopyView {
        prints = List.copyOf(prints);
    }

    /// The same, with what stands in its way.
    CopyView hindered(Optional<Reason> byWithdrawal, Optional<Reason> bySigner) {
        return new CopyView(copy, authorityName, formName, mine, decides, makes, prints, byWithdrawal, bySigner);
    }

    /// What stands in its way, for the asker to read.
    public List<Reason> hindrances() {
        return Stream.of(withdrawn, signerGone).flatMap(Optional::stream).toList();
    }

    /// Whether the asker may decide now.
    public boolean toDecide() {
        return decides && CopyLifecycle.knows(copy.state(), CopyAct.GRANT);
    }

    /// Whether the asker may grant it a second time, since the first who did may sign no more.
    public boolean toGrantAgain() {
        return decides
                && signerGone.isPresent()
                && withdrawn.isEmpty()
                && CopyLifecycle.knows(copy.state(), CopyAct.GRANT_AGAIN);
    }

    /// Whether the asker may give it up.
    public boolean toCancel() {
        return makes && CopyLifecycle.knows(copy.state(), CopyAct.CANCEL);
    }

    /// Whether nothing stands in the way of making or printing it.
    public boolean free() {
        return hindrances().isEmpty();
    }

    /// How many copies were printed in all.
    public int printed() {
        return prints.stream().mapToInt(Print::copies).sum();
    }

    /// The look-up code as people read it.
    public String code() {
        return readable(copy.code());
    }

    static String readable(String code) {
        return code.substring(0, 5) + "-" + code.substring(5);
    }
}
