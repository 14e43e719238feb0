package vn.congvandemo.story;

import java.io.PrintStream;
import java.net.BindException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.congvandemo.story.typesetting.Replacement;

/// Prints the story, in Vietnamese and English.
final class Narrator {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final PrintStream out;

    Narrator(PrintStream out) {
        this.out = out;
    }

    void say(String vietnamese, String english) {
        out.println(vietnamese);
        out.println("  " + english);
    }

    void step(Step step) {
        out.printf(
                "%n%2d. [%s] %s – %s, %s%n    %s%n    %s%n",
                step.number(),
                TIME.format(OffsetDateTime.ofInstant(step.at(), StoryBook.VIETNAM)),
                step.actor().name(),
                step.actor().title(),
                step.actor().agency(),
                step.vietnamese(),
                step.english());
        step.files().forEach(file -> out.println("    → " + file));
    }

    /// Says what typesetting replaced; what stayed the same is left out.
    void replaced(List<Replacement> replaced) {
        List<Replacement> changed = replaced.stream()
                .filter(one -> !squeezed(one.was()).equals(squeezed(one.now())))
                .toList();
        if (changed.isEmpty()) {
            say(
                    "Phần đầu và khối chữ ký đã là của tỉnh Bình Minh.",
                    "Head and signature block are Bình Minh's already.");
            return;
        }
        say(
                "Đã thay hoặc bổ sung các phần sau; mọi chữ khác giữ nguyên:",
                "Replaced or supplied; every other word is kept:");
        for (Replacement one : changed) {
            out.println("    - " + one.part().vietnamese() + " / " + one.part().english());
            if (!one.supplied()) out.println("        – " + squeezed(one.was()));
            if (!one.now().isBlank()) out.println("        + " + squeezed(one.now()));
        }
    }

    /// Says why the server refused.
    void refused(ApiProblem problem) {
        say("Bị từ chối: " + problem.getMessage(), "Refused (" + problem.code() + ").");
    }

    /// Says what failed, with the last cause.
    void failed(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) cause = cause.getCause();
        if (cause instanceof BindException) {
            say(
                    "Cổng này đang có chương trình khác dùng. Dừng chương trình ấy, hoặc chạy ./congvan demo --port SỐ-KHÁC.",
                    "Another program uses this port: stop it, or run ./congvan demo --port OTHER.");
            return;
        }
        say(
                "Không chạy được: " + cause.getMessage(),
                "It failed (" + cause.getClass().getSimpleName()
                        + "); more is in logs/server.log of the data directory.");
    }

    void line(String text) {
        out.println(text);
    }

    private static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
