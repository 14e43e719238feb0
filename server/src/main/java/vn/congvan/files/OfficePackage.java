package vn.congvan.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// The parts of an Office Open XML package, unfolded within bounds: number of parts, size of each and of all,
/// and how far a part may unfold.
///
/// @param parts content by name, in the order of the package
record OfficePackage(Map<String, byte[]> parts) {
    private static final int MOST_PARTS = 3000;
    private static final long LARGEST_RATIO = 250;
    private static final long RATIO_FROM = 4L << 20;

    /// @param largest what all parts together may unfold to, in bytes
    /// @throws Refusal `files.broken`, `files.bomb`, `files.password`
    static OfficePackage open(byte[] zip, long largest) {
        try (ZipFile file = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(zip))
                .get()) {
            var parts = new LinkedHashMap<String, byte[]>();
            long left = largest;
            for (ZipArchiveEntry entry : entries(file)) {
                byte[] part = unfold(file, entry, left);
                left -= part.length;
                if (parts.put(safeName(entry.getName()), part) != null) {
                    throw broken();
                }
            }
            return new OfficePackage(parts);
        } catch (IOException | IllegalArgumentException _) {
            throw broken();
        }
    }

    private static List<ZipArchiveEntry> entries(ZipFile file) {
        var entries = new ArrayList<ZipArchiveEntry>();
        for (Enumeration<ZipArchiveEntry> all = file.getEntries(); all.hasMoreElements(); ) {
            ZipArchiveEntry entry = all.nextElement();
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw Refusal.userMistake(Reason.of("files.password"));
            }
            if (!entry.isDirectory()) {
                entries.add(entry);
            }
            if (entries.size() > MOST_PARTS) {
                throw bomb();
            }
        }
        return entries;
    }

    private static byte[] unfold(ZipFile file, ZipArchiveEntry entry, long left) throws IOException {
        var part = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        long folded = Math.max(1, entry.getCompressedSize());
        try (InputStream content = file.getInputStream(entry)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                part.write(buffer, 0, read);
                boolean tooFar = part.size() > RATIO_FROM && part.size() / folded > LARGEST_RATIO;
                if (part.size() > left || tooFar) {
                    throw bomb();
                }
            }
        }
        return part.toByteArray();
    }

    private static String safeName(String name) {
        if (name.startsWith("/") || name.contains("..") || name.contains("\\")) {
            throw broken();
        }
        return name.toLowerCase(Locale.ROOT);
    }

    private static Refusal broken() {
        return Refusal.userMistake(Reason.of("files.broken"));
    }

    private static Refusal bomb() {
        return Refusal.userMistake(Reason.of("files.bomb"));
    }
}
