package vn.congvan.desk.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/// What is told about a problem, to software and on the page (`problem` in the model of `desk/problem`).
///
/// @param status the HTTP status
/// @param code the stable code of the first reason
/// @param title whose matter it is, in the reader's language
/// @param reasons every reason with its sentence; never empty
/// @param request the id to name when asking for help
public record Problem(int status, String code, String title, List<Told> reasons, String request) {

    /// One reason, told.
    ///
    /// @param see the page that says more; absent for most
    public record Told(
            String code,
            String sentence,
            Map<String, String> values,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String see) {}

    /// All sentences as one text.
    public String detail() {
        return String.join(" ", reasons.stream().map(Told::sentence).toList());
    }

    ProblemDetail toDetail() {
        var detail = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail());
        detail.setType(java.net.URI.create("urn:congvan:problem:" + code));
        detail.setTitle(title);
        detail.setProperty("code", code);
        detail.setProperty("reasons", reasons);
        detail.setProperty("request", request);
        return detail;
    }
}
