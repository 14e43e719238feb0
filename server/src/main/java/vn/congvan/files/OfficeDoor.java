package vn.congvan.files;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// The door for Office Open XML: no macros, no objects of other programs, nothing fetched from outside, no
/// XML that unfolds.
final class OfficeDoor {
    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final Map<String, MediaKind> MAIN_PARTS = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", MediaKind.DOCX,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", MediaKind.XLSX,
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", MediaKind.PPTX);
    private static final Set<String> HARMLESS_LINKS = Set.of("http", "https", "mailto");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern FETCHING_FIELD =
            Pattern.compile("(?i)\\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|MACROBUTTON|RD)\\b");

    /// Typefaces of the encodings TCVN3 and VNI: their letters are other letters in Unicode.
    private static final Pattern LEGACY_FONT = Pattern.compile("\\.vn.*|vni-.*|vntime.*");

    /// Where a DOCX has words that are printed, and the comments on them.
    private static final Pattern TEXT =
            Pattern.compile("word/(document|comments|footnotes|endnotes|header\\d*|footer\\d*)\\.xml");

    private OfficeDoor() {}

    /// The kind that the main part declares; empty for a plain ZIP or another program's package.
    ///
    /// @throws Refusal as {@link OfficePackage#open}, and `files.macros` where a macro-enabled type is
    ///     declared
    static Optional<MediaKind> kind(OfficePackage file) {
        byte[] types = file.parts().get(CONTENT_TYPES);
        if (types == null) {
            return Optional.empty();
        }
        XmlPart declared = XmlPart.read(types);
        if (declared.contentTypes().stream()
                .anyMatch(type -> type.toLowerCase(Locale.ROOT).contains("macroenabled"))) {
            throw Refusal.userMistake(Reason.of("files.macros"));
        }
        return declared.contentTypes().stream()
                .map(MAIN_PARTS::get)
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    /// Looks into every part.
    static void check(OfficePackage file, long largest) {
        file.parts().forEach((name, part) -> {
            checkName(name);
            if (name.contains("/embeddings/")) {
                checkEmbedded(name, part, largest);
            } else if (name.endsWith(".rels")) {
                XmlPart.read(part).relationships().forEach(OfficeDoor::checkRelationship);
            } else if (name.endsWith(".xml") || name.endsWith(".vml")) {
                checkFields(XmlPart.read(part));
            }
        });
    }

    /// What a draft must be besides harmless: finished, and in letters that every reader reads alike.
    ///
    /// @throws Refusal `files.tracked-changes`, `files.comments`, `files.legacy-font`
    static void checkDraft(OfficePackage file) {
        file.parts().forEach((name, bytes) -> {
            if (!TEXT.matcher(name).matches()) {
                return;
            }
            XmlPart part = XmlPart.read(bytes);
            if (part.trackedChanges()) {
                throw Refusal.userMistake(Reason.of("files.tracked-changes"));
            }
            if (part.comments() > 0) {
                throw Refusal.userMistake(Reason.of("files.comments", "count", part.comments()));
            }
            part.fonts().stream()
                    .filter(LEGACY_FONT.asMatchPredicate())
                    .findFirst()
                    .ifPresent(font -> {
                        throw Refusal.userMistake(Reason.of("files.legacy-font", "font", font));
                    });
        });
    }

    private static void checkName(String name) {
        if (name.contains("vbaproject")
                || name.contains("vbadata")
                || name.contains("/activex/")
                || name.contains("/macrosheets/")
                || name.contains("customui")) {
            throw Refusal.userMistake(Reason.of("files.macros"));
        }
        if (name.contains("/afchunk") || name.contains("oleobject") || name.endsWith(".exe") || name.endsWith(".dll")) {
            throw embedded();
        }
    }

    private static void checkEmbedded(String name, byte[] part, long largest) {
        boolean chartData = name.endsWith(".xlsx");
        if (!chartData) {
            throw embedded();
        }
        OfficePackage inner = OfficePackage.open(part, largest);
        if (kind(inner).isEmpty() || inner.parts().keySet().stream().anyMatch(n -> n.contains("/embeddings/"))) {
            throw embedded();
        }
        check(inner, largest);
    }

    private static void checkRelationship(XmlPart.Relationship relationship) {
        String type = relationship.type().toLowerCase(Locale.ROOT);
        if (type.contains("vbaproject") || type.contains("activex")) {
            throw Refusal.userMistake(Reason.of("files.macros"));
        }
        if (type.endsWith("/oleobject") || type.endsWith("/afchunk") || type.endsWith("/control")) {
            throw embedded();
        }
        boolean link = type.endsWith("/hyperlink");
        if (relationship.external() && !(link && harmless(relationship.target()))) {
            throw Refusal.userMistake(Reason.of("files.external-link"));
        }
    }

    private static boolean harmless(String target) {
        var scheme = SCHEME.matcher(target.strip());
        return scheme.matches()
                ? HARMLESS_LINKS.contains(scheme.group(1).toLowerCase(Locale.ROOT))
                : !target.startsWith("\\\\");
    }

    private static void checkFields(XmlPart part) {
        if (FETCHING_FIELD.matcher(part.fieldInstructions()).find()) {
            throw Refusal.userMistake(Reason.of("files.external-link"));
        }
    }

    private static Refusal embedded() {
        return Refusal.userMistake(Reason.of("files.embedded"));
    }
}
