package vn.congvan.practice;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;

/// A template of the agency was uploaded, put into use or withdrawn.
///
/// @param what `uploaded`, `in-use` or `withdrawn`
public record TemplateKept(TemplateId template, String what, Map<String, String> details) implements Recorded {
    public TemplateKept {
        details = Map.copyOf(details);
    }

    @Override
    public String act() {
        return "practice.template-" + what;
    }

    @Override
    public String subjectKind() {
        return "template";
    }

    @Override
    public UUID subject() {
        return template.value();
    }
}
