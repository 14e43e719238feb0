package vn.congvan.outgoing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congvan.outgoing.Address;

/// What a form says of recipients: those ticked, and those outside, one a line.
final class RecipientWords {
    private RecipientWords() {}

    static List<String> of(@Nullable List<String> ticked, @Nullable String outside) {
        var words = new ArrayList<String>();
        if (ticked != null) {
            words.addAll(ticked);
        }
        if (outside != null) {
            outside.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(line -> Address.OUTSIDE + line)
                    .forEach(words::add);
        }
        return List.copyOf(words);
    }

    static List<String> ticked(List<String> words) {
        return words.stream().filter(word -> !word.startsWith(Address.OUTSIDE)).toList();
    }

    static String outside(List<String> words) {
        return words.stream()
                .filter(word -> word.startsWith(Address.OUTSIDE))
                .map(word -> word.substring(Address.OUTSIDE.length()))
                .collect(Collectors.joining("\n"));
    }
}
