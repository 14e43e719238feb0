package vn.congvan.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/// A file as a form brings it: its name is only a name.
public record TakenUpload(String fileName, byte[] content) {
    /// Nothing where no file was chosen.
    public static Optional<TakenUpload> of(MultipartFile field) {
        try {
            var name = Optional.ofNullable(field.getOriginalFilename()).orElse("");
            return field.isEmpty() ? Optional.empty() : Optional.of(new TakenUpload(name, field.getBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
