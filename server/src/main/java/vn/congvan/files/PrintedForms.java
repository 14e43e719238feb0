package vn.congvan.files;

import java.util.Map;
import org.springframework.stereotype.Service;

/// Prints registers, slips and reports: an HTML template with a model becomes PDF/A-2b with embedded fonts.
@Service
public class PrintedForms {
    /// @param template a Thymeleaf template below `templates/printed/`, without ending, e.g. `registers/outgoing`
    public byte[] pdf(String template, Map<String, Object> model) {
        throw new UnsupportedOperationException();
    }
}
