package vn.congvan.practice;

import java.util.Set;

/// A template that a drafter can begin with.
///
/// @param key by which it is asked for
/// @param types codes of the kinds of document that it is for; none for a file that goes along
/// @param own whether it is the agency's own
/// @param sample the number of the decree's sample that it follows; empty where it follows none
public record TemplateChoice(String key, String name, Set<String> types, boolean own, String sample) {
    public TemplateChoice {
        types = Set.copyOf(types);
    }
}
