package vn.congvan.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/// The address of a list with all that narrows it, so that a list can be kept and passed on.
///
/// @param path  where the list is, e.g. `/incoming`
/// @param words what narrows it, by parameter
public record ListAddress(String path, Map<String, String> words) {
    /// One list of those at this path, by its familiar name.
    public static ListAddress of(String path, String queue) {
        return new ListAddress(path, Map.of("queue", queue));
    }

    /// Narrowed, or no longer narrowed, by this parameter.
    public ListAddress with(String name, Optional<String> word) {
        var narrowed = new LinkedHashMap<>(words);
        word.ifPresentOrElse(given -> narrowed.put(name, given), () -> narrowed.remove(name));
        return new ListAddress(path, narrowed);
    }

    /// What narrows it by this parameter.
    public Optional<String> word(String name) {
        return Optional.ofNullable(words.get(name));
    }

    /// As it stands in a link.
    public String href() {
        var address = UriComponentsBuilder.fromPath(path);
        words.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(words).toUriString();
    }
}
