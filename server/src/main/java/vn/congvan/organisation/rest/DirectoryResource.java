package vn.congvan.organisation.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.congvan.organisation.Directory;
import vn.congvan.organisation.Directory.Entry;

/// The province's catalogue of identifier codes.
@RestController
class DirectoryResource {
    private final Directory directory;
    private final Clock clock;

    DirectoryResource(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /// @param state `open`, `closed` or `unknown`
    record Told(
            String code,
            String state,
            Optional<String> name,
            Optional<LocalDate> closedSince,
            Optional<String> successor) {
        static Told of(Entry entry) {
            return switch (entry) {
                case Entry.Open open ->
                    new Told(open.code(), "open", Optional.of(open.name()), Optional.empty(), Optional.empty());
                case Entry.Closed closed ->
                    new Told(
                            closed.code(),
                            "closed",
                            Optional.of(closed.name()),
                            Optional.of(closed.since()),
                            closed.successor());
                case Entry.Unknown unknown ->
                    new Told(unknown.code(), "unknown", Optional.empty(), Optional.empty(), Optional.empty());
            };
        }
    }

    @GetMapping("/api/directory")
    List<Told> all() {
        return directory.all(LocalDate.now(clock)).stream().map(Told::of).toList();
    }

    @GetMapping("/api/directory/{code}")
    Told look(@PathVariable String code) {
        return Told.of(directory.look(code, LocalDate.now(clock)));
    }
}
