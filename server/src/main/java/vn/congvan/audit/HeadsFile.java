package vn.congvan.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import vn.congvan.common.AgencyId;

/// The heads of the chains outside the database, one line each: whoever rewrites the chain in the database
/// would have to rewrite this file too, and every copy of it.
final class HeadsFile {
    private static final Pattern LINE = Pattern.compile("\\d{1,18} [0-9a-f]{64} [0-9a-f]{64}");

    private final Path folder;

    HeadsFile(Path folder) {
        this.folder = folder;
    }

    /// A head: the last position of its stretch, its Merkle root and the link it ends with.
    record Head(long lastPosition, String root, String link) {
        static Head of(long lastPosition, byte[] root, byte[] link) {
            return new Head(
                    lastPosition, HexFormat.of().formatHex(root), HexFormat.of().formatHex(link));
        }
    }

    void append(AgencyId agency, Head head) {
        var line = head.lastPosition() + " " + head.root() + " " + head.link() + "\n";
        try {
            Files.createDirectories(folder);
            try (var file = FileChannel.open(
                    path(agency), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                var whole = endsWhole(agency) ? line : "\n" + line;
                file.write(ByteBuffer.wrap(whole.getBytes(StandardCharsets.US_ASCII)));
                file.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A power cut may have cut the last line off; what follows must not be taken for its end.
    private boolean endsWhole(AgencyId agency) throws IOException {
        try (var file = FileChannel.open(path(agency), StandardOpenOption.READ)) {
            var last = ByteBuffer.allocate(1);
            return file.size() == 0 || file.read(last, file.size() - 1) == 1 && last.get(0) == '\n';
        }
    }

    /// The whole lines. A head that was cut off is still inside the database.
    List<Head> read(AgencyId agency) {
        if (!Files.exists(path(agency))) {
            return List.of();
        }
        try (var lines = Files.lines(path(agency), StandardCharsets.US_ASCII)) {
            return lines.filter(line -> LINE.matcher(line).matches())
                    .map(line -> line.split(" "))
                    .map(words -> new Head(Long.parseLong(words[0]), words[1], words[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(AgencyId agency) {
        return folder.resolve(agency + ".heads");
    }
}
