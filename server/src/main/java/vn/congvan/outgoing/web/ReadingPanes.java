package vn.congvan.outgoing.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.DocumentId;
import vn.congvan.files.FileRole;
import vn.congvan.files.MediaKind;
import vn.congvan.form.Box;
import vn.congvan.form.FieldPlan;
import vn.congvan.form.TextPlace;
import vn.congvan.outgoing.OutgoingFile;
import vn.congvan.outgoing.OutgoingView;

/// Lays out the reading pane of an outgoing document.
@Component
class ReadingPanes {
    /// A word of the preview that says that the signature is in the file and needs no place any more.
    static final String SIGNED = "signed";

    private final JsonMapper json;

    ReadingPanes(JsonMapper json) {
        this.json = json;
    }

    /// @param chosen the holding to show; the main file if none or unknown
    /// @param texts  what is previewed in the text places, by field name; empty where no places are drawn
    Reading of(OutgoingView view, Optional<String> chosen, Optional<Map<String, String>> texts, boolean movable) {
        var readable = readable(view);
        var shown = chosen.flatMap(id -> readable.stream()
                        .filter(file -> file.holding().toString().equals(id))
                        .findFirst())
                .orElse(view.main());
        var places = texts.filter(_ -> shown.equals(view.main()))
                .flatMap(words -> view.places().map(plan -> places(plan, words)));
        return new Reading(
                address(view.id(), shown),
                address(view.id(), shown) + "?original",
                tabs(view, readable, shown),
                places.orElse(null),
                movable);
    }

    static String address(DocumentId document, OutgoingFile file) {
        return "/outgoing/" + document + "/files/" + file.holding();
    }

    private static List<OutgoingFile> readable(OutgoingView view) {
        var files = new ArrayList<OutgoingFile>();
        files.add(view.main());
        view.files().stream()
                .filter(file -> file.role() == FileRole.ATTACHMENT)
                .filter(file -> file.mediaType().equals(MediaKind.PDF.contentType()))
                .forEach(files::add);
        return files;
    }

    private static List<Reading.Tab> tabs(OutgoingView view, List<OutgoingFile> files, OutgoingFile shown) {
        return files.stream()
                .map(file -> new Reading.Tab(
                        file.fileName(),
                        "/outgoing/" + view.id() + "?file=" + file.holding(),
                        file.role() == FileRole.ATTACHMENT ? "paperclip" : "file-type-pdf",
                        file.equals(shown)))
                .toList();
    }

    private String places(FieldPlan plan, Map<String, String> words) {
        var boxes = new ArrayList<Map<String, Object>>();
        for (TextPlace place : plan.texts()) {
            var box = box(place.box(), place.field().name(), "TEXT", words);
            box.put("fontSize", place.fontSize());
            Optional.ofNullable(words.get(place.field().name())).ifPresent(value -> box.put("value", value));
            boxes.add(box);
        }
        if (!words.containsKey(SIGNED)) {
            boxes.add(box(plan.signature(), "SIGNATURE", "SIGNATURE", words));
        }
        boxes.add(box(plan.seal(), "SEAL", "SEAL", words));
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
