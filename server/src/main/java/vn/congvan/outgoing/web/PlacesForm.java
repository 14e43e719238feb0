package vn.congvan.outgoing.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.form.Box;
import vn.congvan.form.FieldPlan;
import vn.congvan.form.InitialPlace;
import vn.congvan.form.TextPlace;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.Seen;

/// The correction of the places of number, date, signature and seal. Each place is written as page, left,
/// bottom, width and height in points, so that it can also be typed.
@Controller
class PlacesForm {
    /// One place of the form.
    record Line(String field, String value) {}

    private final Outgoing outgoing;

    PlacesForm(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    static List<Line> lines(FieldPlan plan) {
        return Stream.of(
                        plan.texts().stream().map(place -> line(place.field().name(), place.box())),
                        plan.initials().stream().map(place -> line(place.at().name(), place.box())),
                        Stream.of(line("SIGNATURE", plan.signature()), line("SEAL", plan.seal())))
                .flatMap(lines -> lines)
                .toList();
    }

    @PostMapping("/outgoing/{id}/places")
    String correct(
            @PathVariable("id") String id,
            @RequestParam("seen") long seen,
            @RequestParam Map<String, String> typed,
            RedirectAttributes answer) {
        var document = DocumentId.of(id);
        var plan = outgoing.view(document)
                .places()
                .orElseThrow(() -> Refusal.userMistake(Reason.of("desk.places-unread")));
        outgoing.correctPlaces(document, moved(plan, typed), new Seen(OptionalLong.of(seen)));
        answer.addFlashAttribute("done", "page.outgoing.done.correct-places");
        return "redirect:/outgoing/" + document;
    }

    private static FieldPlan moved(FieldPlan plan, Map<String, String> typed) {
        return new FieldPlan(
                plan.texts().stream()
                        .map(place -> new TextPlace(
                                place.field(),
                                box(typed, place.field().name()),
                                place.fontSize(),
                                place.italic(),
                                place.centred()))
                        .toList(),
                box(typed, "SIGNATURE"),
                box(typed, "SEAL"),
                plan.initials().stream()
                        .map(place -> new InitialPlace(
                                place.at(), box(typed, place.at().name())))
                        .toList(),
                plan.doubts());
    }

    private static Box box(Map<String, String> typed, String field) {
        var figures = typed.getOrDefault(field, "").strip().split("\\s+");
        try {
            return new Box(
                    Integer.parseInt(figures[0]),
                    Float.parseFloat(figures[1]),
                    Float.parseFloat(figures[2]),
                    Float.parseFloat(figures[3]),
                    Float.parseFloat(figures[4]));
        } catch (NumberFormatException | IndexOutOfBoundsException _) {
            throw Refusal.userMistake(Reason.of("desk.place-not-understood", "place", "@page.outgoing.place." + field));
        }
    }

    private static Line line(String field, Box box) {
        return new Line(
                field,
                String.format(
                        Locale.ROOT,
                        "%d %.2f %.2f %.2f %.2f",
                        box.page(),
                        box.x(),
                        box.y(),
                        box.width(),
                        box.height()));
    }
}
