package vn.congvan.signing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.Reason;
import vn.congvan.protocol.SignerRole;

/// Writes the report of a verification, for people and for programs.
@Component
class Reports {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss xxx");

    private final MessageSource messages;

    Reports(MessageSource messages) {
        this.messages = messages;
    }

    byte[] json(Verdict verdict) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("version", 1);
        report.put("file", verdict.file().hex());
        report.put("verifiedAt", iso(verdict.at()));
        report.put("light", verdict.light().name());
        report.put("wholeFileCovered", verdict.wholeFileCovered());
        report.put("archiveTimeStamped", verdict.archiveTimeStamped());
        report.put(
                "validlySigned",
                Map.of(
                        "person", verdict.validlySigned(SignerRole.LEADER),
                        "agency", verdict.validlySigned(SignerRole.SEAL)));
        report.put("missing", verdict.missing());
        report.put("onPaper", verdict.onPaper());
        report.put("signatures", verdict.signatures().stream().map(this::json).toList());
        report.put("remarks", verdict.remarks().stream().map(this::json).toList());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(report);
    }

    private Map<String, Object> json(SignatureFinding found) {
        Map<String, Object> signature = new LinkedHashMap<>();
        signature.put("field", found.field());
        signature.put("role", found.role().name());
        found.capacity().ifPresent(capacity -> signature.put("capacity", capacity));
        signature.put("state", found.state().name());
        signature.put("signer", found.signer());
        found.agency().ifPresent(agency -> signature.put("agency", agency));
        found.title().ifPresent(title -> signature.put("title", title));
        found.claimedAt().ifPresent(time -> signature.put("claimedAt", iso(time)));
        found.timeStampedAt().ifPresent(time -> signature.put("timeStampedAt", iso(time)));
        signature.put("chain", found.chain().name());
        signature.put("revocation", found.revocation().name());
        signature.put("integrity", found.integrity().name());
        signature.put("wholeRevision", found.wholeRevision());
        signature.put("holder", found.holder().name());
        signature.put("coversWholeFile", found.coversWholeFile());
        signature.put("changesAfter", json(found.changesAfter()));
        signature.put(
                "changes",
                found.changes().stream()
                        .map(change -> Map.of(
                                "kind", change.kind().name(), "where", change.where(), "allowed", change.allowed()))
                        .toList());
        signature.put("remarks", found.remarks().stream().map(this::json).toList());
        return signature;
    }

    private Map<String, Object> json(Reason reason) {
        return Map.of(
                "code", reason.code(), "vi", sentence(reason, VIETNAMESE), "en", sentence(reason, Locale.ENGLISH));
    }

    byte[] html(Verdict verdict) {
        var page = new StringBuilder(8192);
        page.append("<!doctype html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>")
                .append(word("title"))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><main><h1>")
                .append(word("title"))
                .append("</h1><p class=\"light ")
                .append(verdict.light().name().toLowerCase(Locale.ROOT))
                .append("\">")
                .append(word("light." + verdict.light().name()))
                .append("</p><ul>");
        verdict.remarks()
                .forEach(reason -> page.append("<li>").append(said(reason)).append("</li>"));
        page.append("</ul><table><caption>").append(word("file")).append("</caption>");
        row(page, "digest", verdict.file().hex());
        row(page, "verified-at", shown(verdict.at()));
        row(page, "whole-file", word(verdict.wholeFileCovered() ? "yes" : "no"));
        row(page, "archived", word(verdict.archiveTimeStamped() ? "yes" : "no"));
        page.append("</table>");
        int number = 1;
        for (SignatureFinding found : verdict.signatures()) {
            signature(page, number++, found, verdict.part(found));
        }
        page.append("</main></body></html>\n");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void signature(StringBuilder page, int number, SignatureFinding found, String part) {
        page.append("<table><caption>")
                .append(word("signature"))
                .append(' ')
                .append(number)
                .append(": ")
                .append(escaped(found.capacity().orElseGet(() -> word("role." + part))))
                .append("</caption>");
        row(page, "state", word("state." + found.state().name()));
        row(page, "signer", found.signer());
        found.title().ifPresent(title -> row(page, "position", title));
        found.agency().ifPresent(agency -> row(page, "agency", agency));
        row(page, "claimed-at", found.claimedAt().map(Reports::shown).orElse("–"));
        row(page, "stamped-at", found.timeStampedAt().map(Reports::shown).orElseGet(() -> word("no-stamp")));
        row(page, "integrity", word("state." + found.integrity().name()));
        row(page, "chain", word("state." + found.chain().name()));
        row(page, "revocation", word("state." + found.revocation().name()));
        row(page, "changes", sentence(found.changesAfter(), VIETNAMESE));
        List<String> remarks = found.remarks().stream()
                .map(reason -> sentence(reason, VIETNAMESE))
                .toList();
        row(page, "remarks", String.join(" ", remarks));
        page.append("</table>");
    }

    private void row(StringBuilder page, String key, String value) {
        page.append("<tr><th scope=\"row\">")
                .append(word(key))
                .append("</th><td>")
                .append(escaped(value))
                .append("</td></tr>");
    }

    private String said(Reason reason) {
        return escaped(sentence(reason, VIETNAMESE));
    }

    private String word(String key) {
        return text("signing.report." + key, VIETNAMESE);
    }

    private String sentence(Reason reason, Locale locale) {
        String sentence = text("reason." + reason.code(), locale);
        for (Map.Entry<String, String> value : reason.values().entrySet()) {
            sentence = sentence.replace("{" + value.getKey() + "}", value.getValue());
        }
        return sentence;
    }

    private String text(String key, Locale locale) {
        return Optional.ofNullable(messages.getMessage(key, null, key, locale)).orElse(key);
    }

    private static String iso(Instant time) {
        return time.atZone(ZONE).toOffsetDateTime().toString();
    }

    private static String shown(Instant time) {
        return SHOWN.format(time.atZone(ZONE));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static final String STYLE = """
            body{font:16px/1.5 "Times New Roman","Liberation Serif",serif;color:#111;margin:2rem auto;max-width:46rem;padding:0 1rem}
            h1{font-size:1.4rem}table{border-collapse:collapse;width:100%;margin:1.2rem 0}
            caption{text-align:left;font-weight:bold;padding:.3rem 0}
            th,td{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            th{width:14rem;font-weight:normal;background:#f2f2f2}
            .light{padding:.5rem .8rem;border-left:.5rem solid;font-weight:bold}
            .green{border-color:#1b7f3b}.amber{border-color:#b26a00}.red{border-color:#b3261e}
            """;
}
