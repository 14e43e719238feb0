package vn.congvan.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// The parts of a DOCX that has passed the door of `files`, which bounds what it unfolds to.
///
/// @param parts content by name, in the order of the package
record DocxPackage(Map<String, byte[]> parts) {
    static final String TEXT = "word/document.xml";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /// @throws Refusal `form.unreadable`
    static DocxPackage open(byte[] docx) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException _) {
            throw Refusal.userMistake(Reason.of("form.unreadable"));
        }
        return new DocxPackage(parts);
    }

    /// The main text.
    ///
    /// @throws Refusal `form.unreadable` if there is none
    byte[] text() {
        return Optional.ofNullable(parts.get(TEXT))
                .orElseThrow(() -> Refusal.userMistake(Reason.of("form.unreadable")));
    }

    /// The package with other content for some parts; every other part stays byte for byte.
    byte[] with(Map<String, byte[]> changed) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                // The same content always gives the same bytes.
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(changed.getOrDefault(part.getKey(), part.getValue()));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw Refusal.ourFault(Reason.of("form.mending-failed"), e);
        }
        return out.toByteArray();
    }
}
