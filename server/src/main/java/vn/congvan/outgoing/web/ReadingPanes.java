package vn.congvan.outgoing.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.files.FileRole;
import vn.congvan.files.MediaKind;
import vn.congvan.form.Box;
import vn.congvan.form.FieldPlan;
import vn.congvan.form.FormFinding;
import vn.congvan.form.InitialPlace;
import vn.congvan.form.TextPlace;
import vn.congvan.outgoing.OutgoingView;
import vn.congvan.platform.web.ReadingPane;

/// Lays out the reading pane of an outgoing document.
@Component
class ReadingPanes {
    private static final Set<FileRole> ALONG =
            EnumSet.of(FileRole.ATTACHMENT, FileRole.ATTACHMENT_AS_IS, FileRole.REFERENCE, FileRole.SEALED_ATTACHMENT);

    /// A word of the preview that says that the signature is in the file and needs no place any more.
    static final String SIGNED = "signed";

    /// A word of the preview that says that nobody seals the file: its last signer closes it.
    static final String UNSEALED = "unsealed";

    private final JsonMapper json;

    ReadingPanes(JsonMapper json) {
        this.json = json;
    }

    /// @param chosen the holding to show; the main file if none or unknown
    /// @param texts  what is previewed in the text places, by field name; empty where no places are drawn
    ReadingPane of(OutgoingView view, Optional<String> chosen, Optional<Map<String, String>> texts, boolean movable) {
        var pane =
                ReadingPane.of("/outgoing/" + view.id(), readable(view), chosen).orElseThrow();
        var places = texts.filter(_ -> pane.ofDocument())
                .flatMap(words -> view.places().map(plan -> places(plan, words, movable)));
        return pane.with(places, movable);
    }

    /// The same pane with what the form check found; the file shown must be the document itself.
    ///
    /// @param chosen which findings to begin with, counted from 1
    ReadingPane marked(ReadingPane pane, List<FormFinding> findings, Set<Integer> chosen) {
        if (!pane.ofDocument() || findings.isEmpty()) {
            return pane;
        }
        var boxes = new ArrayList<Map<String, Object>>();
        for (FormFinding finding : findings) {
            String number = Integer.toString(boxes.size() + 1);
            var box = box(finding.where(), number, finding.severity().name(), Map.of());
            box.remove("field");
            box.put("here", chosen.contains(boxes.size() + 1));
            boxes.add(box);
        }
        return pane.with(Optional.of(json.writeValueAsString(boxes)), false).showing("page.outgoing.form.marks");
    }

    private static List<ReadingPane.Readable> readable(OutgoingView view) {
        var attached = view.files().stream()
                .filter(file -> ALONG.contains(file.role()))
                .filter(file -> file.mediaType().equals(MediaKind.PDF.contentType()));
        return Stream.concat(Stream.of(view.main()), attached)
                .map(file -> new ReadingPane.Readable(
                        file.holding().toString(), file.fileName(), ALONG.contains(file.role())))
                .toList();
    }

    private String places(FieldPlan plan, Map<String, String> words, boolean movable) {
        var boxes = new ArrayList<Map<String, Object>>();
        for (TextPlace place : plan.texts()) {
            var box = box(place.box(), place.field().name(), "TEXT", words);
            box.put("fontSize", place.fontSize());
            Optional.ofNullable(words.get(place.field().name())).ifPresent(value -> box.put("value", value));
            boxes.add(box);
        }
        if (movable) {
            for (InitialPlace place : plan.initials()) {
                boxes.add(box(place.box(), place.at().name(), "SIGNATURE", words));
            }
        }
        if (!words.containsKey(SIGNED)) {
            boxes.add(box(plan.signature(), "SIGNATURE", "SIGNATURE", words));
        }
        if (!words.containsKey(UNSEALED)) {
            boxes.add(box(plan.seal(), "SEAL", "SEAL", words));
        }
        return json.writeValueAsString(boxes);
    }

    private static Map<String, Object> box(Box box, String field, String kind, Map<String, String> words) {
        var map = new LinkedHashMap<String, Object>();
        map.put("field", field);
        map.put("kind", kind);
        map.put("label", words.getOrDefault("label." + field, field));
        map.put("page", box.page());
        map.put("x", box.x());
        map.put("y", box.y());
        map.put("width", box.width());
        map.put("height", box.height());
        return map;
    }
}
