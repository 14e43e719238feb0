package vn.congvan.files;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// The door for files from outside: looks at the bytes and lets in only what is what it says, is within the
/// limits and does nothing by itself.
///
/// Refusals: `files.type-false`, `files.type-not-allowed`, `files.too-large`, `files.empty`, `files.macros`,
/// `files.embedded`, `files.external-link`, `files.bomb`, `files.password`, `files.broken`, `files.script`,
/// and for drafts `files.fonts-missing`, `files.already-signed`, `files.tracked-changes`,
/// `files.comments`, `files.legacy-font`, `files.form-fields`, `files.annotations`, `files.layers`.
@Service
public class Intake {
    private static final Set<MediaKind> DRAFTS = EnumSet.of(MediaKind.DOCX, MediaKind.PDF);
    private static final Set<MediaKind> ATTACHMENTS = EnumSet.of(
            MediaKind.PDF,
            MediaKind.DOCX,
            MediaKind.XLSX,
            MediaKind.PPTX,
            MediaKind.PNG,
            MediaKind.JPEG,
            MediaKind.XML,
            MediaKind.JSON,
            MediaKind.TEXT);
    private static final Set<MediaKind> IMAGES = EnumSet.of(MediaKind.PNG);

    private final Content content;
    private final FilesSettings.Limits limits;

    Intake(Content content, FilesSettings settings) {
        this.content = content;
        this.limits = settings.limits();
    }

    /// What is let in for this purpose, to be shown before anybody chooses a file.
    public UploadLimit limit(Purpose purpose) {
        return new UploadLimit(allowedNames(purpose), limits.of(purpose).toMegabytes());
    }

    /// Looks without keeping anything: for content that must be examined further (secrecy) before it may be
    /// stored.
    public Admitted check(byte[] file, String fileName, Purpose purpose) {
        return look(file, fileName, purpose, limits);
    }

    /// Looks at a PDF that is to be verified and not kept. Scripts and the like are the verification's matter.
    ///
    /// @param largest its size in bytes
    /// @throws Refusal `files.empty`, `files.too-large`, `files.type-not-allowed`
    public void checkPdf(byte[] file, long largest) {
        checkSize(file.length, largest);
        if (Sniffing.nature(file) != Sniffing.Nature.PDF) {
            throw Refusal.userMistake(Reason.of(
                    "files.type-not-allowed",
                    "allowed",
                    MediaKind.PDF.extension().toUpperCase(Locale.ROOT)));
        }
    }

    /// Opens such a PDF, which may take its time: see that it ends.
    ///
    /// @throws Refusal `files.password`, `files.bomb`, `files.broken`
    public void checkOpens(byte[] pdf) {
        PdfDoor.checkOpens(pdf);
    }

    static Admitted look(byte[] file, String fileName, Purpose purpose, FilesSettings.Limits limits) {
        checkSize(file.length, limits.of(purpose).toBytes());
        String name = FileNames.clean(fileName);
        MediaKind kind = kind(file, name, purpose, limits.unfolded().toBytes());
        return new Admitted(Digest.of(file), kind, file.length, name);
    }

    static void checkSize(long size, long largest) {
        if (size == 0) {
            throw Refusal.userMistake(Reason.of("files.empty"));
        }
        if (size > largest) {
            throw Refusal.userMistake(Reason.of("files.too-large", "megabytes", largest >> 20));
        }
    }

    /// Looks and keeps.
    public Admitted admit(byte[] file, String fileName, Purpose purpose) {
        Admitted admitted = check(file, fileName, purpose);
        content.store(file);
        return admitted;
    }

    private static MediaKind kind(byte[] file, String name, Purpose purpose, long unfolded) {
        return switch (Sniffing.nature(file)) {
            case PDF -> {
                MediaKind kind = allowed(MediaKind.PDF, name, purpose);
                PdfDoor.check(file, purpose);
                yield kind;
            }
            case ZIP -> {
                OfficePackage parts = OfficePackage.open(file, unfolded);
                MediaKind kind = allowed(OfficeDoor.kind(parts), name, purpose);
                OfficeDoor.check(parts, unfolded);
                if (purpose == Purpose.DRAFT) {
                    OfficeDoor.checkDraft(parts);
                }
                yield kind;
            }
            case PNG -> picture(file, allowed(MediaKind.PNG, name, purpose));
            case JPEG -> picture(file, allowed(MediaKind.JPEG, name, purpose));
            case XML -> {
                MediaKind kind = allowed(MediaKind.XML, name, purpose);
                XmlPart.read(file);
                yield kind;
            }
            case JSON -> allowed(named(name, MediaKind.JSON), name, purpose);
            case TEXT -> allowed(MediaKind.TEXT, name, purpose);
            case HTML -> allowed(MediaKind.HTML, name, purpose);
            case OTHER -> allowed(Optional.empty(), name, purpose);
        };
    }

    private static MediaKind picture(byte[] file, MediaKind kind) {
        Pictures.check(file);
        return kind;
    }

    /// A text may begin with a bracket: there the name decides between two harmless kinds.
    private static MediaKind named(String name, MediaKind otherwise) {
        return MediaKind.namedBy(name).filter(kind -> kind == MediaKind.TEXT).orElse(otherwise);
    }

    private static MediaKind allowed(MediaKind kind, String name, Purpose purpose) {
        return allowed(Optional.of(kind), name, purpose);
    }

    private static MediaKind allowed(Optional<MediaKind> found, String name, Purpose purpose) {
        Optional<MediaKind> said = MediaKind.namedBy(name);
        if (said.isPresent() && !said.equals(found)) {
            throw Refusal.userMistake(
                    Reason.of("files.type-false", "name", said.get().extension()));
        }
        MediaKind kind = found.filter(allowedFor(purpose)::contains)
                .orElseThrow(() ->
                        Refusal.userMistake(Reason.of("files.type-not-allowed", "allowed", allowedNames(purpose))));
        if (said.isEmpty()) {
            throw Refusal.userMistake(Reason.of("files.type-false", "name", FileNames.ending(name)));
        }
        return kind;
    }

    private static Set<MediaKind> allowedFor(Purpose purpose) {
        return switch (purpose) {
            case DRAFT -> DRAFTS;
            case ATTACHMENT, RECEIVED -> ATTACHMENTS;
            case IMAGE -> IMAGES;
        };
    }

    private static String allowedNames(Purpose purpose) {
        return String.join(
                ", ",
                allowedFor(purpose).stream()
                        .map(kind -> kind.extension().toUpperCase(Locale.ROOT))
                        .toList());
    }
}
