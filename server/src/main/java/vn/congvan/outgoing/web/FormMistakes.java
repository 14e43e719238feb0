package vn.congvan.outgoing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congvan.common.Reason;

/// Brings each reason of a refused draft to the field it is about.
@Component("draftMistakes")
class FormMistakes {
    private static final String FIELD_KEY = "@page.drafting.field.";

    /// The reasons about this field; `form` for those about none.
    public List<Reason> at(String field, @Nullable List<Reason> wrong) {
        return wrong == null
                ? List.of()
                : wrong.stream().filter(reason -> field(reason).equals(field)).toList();
    }

    /// The field that a reason is about.
    public String field(Reason reason) {
        var named = reason.values().get("field");
        if (named != null && named.startsWith(FIELD_KEY)) {
            return named.substring(FIELD_KEY.length());
        }
        var code = reason.code();
        if (code.startsWith("files.") || code.startsWith("form.")) {
            return "file";
        }
        if (code.startsWith("practice.template")) {
            return "template";
        }
        if (code.startsWith("outgoing.recipient")) {
            return "recipients";
        }
        if (code.startsWith("outgoing.signer")) {
            return "signer";
        }
        if (code.startsWith("outgoing.authority")) {
            return "authority";
        }
        if (code.startsWith("outgoing.type")) {
            return "document-type";
        }
        return code.startsWith("outgoing.reply") ? "reply-by" : "form";
    }
}
