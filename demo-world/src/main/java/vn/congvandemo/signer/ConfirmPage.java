package vn.congvandemo.signer;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignRefusal;

/// The signer's own page: what is to be signed, and the PIN. It may stand inside a page of the configured
/// origin only, and tells that page the answers.
final class ConfirmPage {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;margin:0;padding:16px;color:#1d273b;background:#fff}
            h1{font-size:20px;margin:0 0 4px}p{margin:4px 0}ul{padding:0;list-style:none;margin:12px 0}
            li{border:1px solid #dadfe5;border-radius:6px;padding:10px 12px;margin-bottom:8px}
            ul.many{max-height:11rem;overflow:auto;border:1px solid #dadfe5;padding:8px}
            .t{font-weight:600}.m{color:#4a5568;font-size:14px;overflow-wrap:anywhere}
            .n{background:#fff4d6;border-radius:6px;padding:6px 10px;font-size:14px}
            .e{background:#fde8e8;color:#8b1c1c;border-radius:6px;padding:8px 10px}
            label{display:block;font-weight:600;margin-top:12px}
            input{font:inherit;padding:8px 10px;border:1px solid #8a94a6;border-radius:6px;width:12em}
            button{font:inherit;padding:8px 16px;border-radius:6px;border:1px solid #1d4f91;margin:12px 8px 0 0}
            .go{background:#1d4f91;color:#fff}.no{background:#fff;color:#1d4f91}
            input:focus,button:focus{outline:3px solid #7fb2f0;outline-offset:1px}
            """;

    private final boolean english;
    private final OrderBook.Batch batch;
    private final Optional<SignRefusal> refusal;
    private final String answers;
    private final String nonce;

    ConfirmPage(Locale locale, OrderBook.Batch batch, Optional<SignRefusal> refusal, String answers) {
        this.english = locale.getLanguage().equals("en");
        this.batch = batch;
        this.refusal = refusal;
        this.answers = answers;
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        this.nonce = HexFormat.of().formatHex(bytes);
    }

    String policy(Set<String> origins) {
        return "default-src 'none'; style-src 'nonce-" + nonce + "'; script-src 'nonce-" + nonce
                + "'; form-action 'self'; base-uri 'none'; frame-ancestors " + String.join(" ", origins);
    }

    String html(String subject, Set<String> origins) {
        String title = say("Xác nhận ký số", "Confirm signing");
        return "<!doctype html><html lang=\"" + (english ? "en" : "vi") + "\"><head><meta charset=\"utf-8\"><title>"
                + title + "</title><style nonce=\"" + nonce + "\">" + STYLE + "</style></head><body><main><h1>"
                + title + "</h1><p class=\"n\">"
                + say(
                        "Bàn ký trình diễn: chữ ký không có giá trị pháp lý.",
                        "Demonstration signer: signatures have no legal value.")
                + "</p><p>" + say("Khóa của", "Key of") + " <b>" + escaped(subject) + "</b></p>" + orders()
                + (batch.complete() ? outcome(origins) : form()) + "</main></body></html>";
    }

    private String orders() {
        // Many orders scroll in a room of their own, so that the PIN stays in view.
        String list = batch.orders().size() > 2 ? "<ul class=\"many\" tabindex=\"0\">" : "<ul>";
        return batch.orders().stream().map(this::order).collect(Collectors.joining("", list, "</ul>"));
    }

    private String order(SignOrder order) {
        String role = switch (order.role()) {
            case "SEAL" -> say("Ký số của cơ quan (đóng dấu)", "The agency's seal");
            case "INITIAL" -> say("Ký nháy", "Initial");
            default -> say("Chữ ký của người có thẩm quyền", "The authorised person's signature");
        };
        return "<li><p class=\"t\">" + escaped(order.title()) + "</p><p>" + escaped(order.agency()) + "</p><p>" + role
                + "</p><p class=\"m\">SHA-256: " + escaped(order.documentDigest()) + "</p></li>";
    }

    private String form() {
        return refusal.map(this::complaint).orElse("") + "<form method=\"post\" autocomplete=\"off\" action=\"/orders/"
                + batch.id() + "/confirm" + (english ? "?lang=en" : "")
                + "\"><input type=\"hidden\" name=\"key\" value=\""
                + batch.key() + "\"><label for=\"pin\">" + say("Mã PIN của thiết bị", "PIN of the device")
                + "</label><input id=\"pin\" name=\"pin\" type=\"password\" autocomplete=\"off\" autofocus maxlength=\"64\">"
                + "<br><button class=\"go\" name=\"act\" value=\"sign\">" + say("Ký", "Sign")
                + "</button><button class=\"no\" name=\"act\" value=\"cancel\">" + say("Không ký", "Do not sign")
                + "</button></form>";
    }

    private String complaint(SignRefusal why) {
        Integer left = why.attemptsLeft();
        return "<p class=\"e\" role=\"alert\">"
                + say("Mã PIN không đúng. Còn " + left + " lần thử.", "Wrong PIN. " + left + " attempts left.")
                + "</p>";
    }

    private String outcome(Set<String> origins) {
        long signed = OrderBook.signed(batch);
        String sentence = signed == batch.orders().size()
                ? say("Đã ký.", "Signed.")
                : say("Không ký: " + reason(), "Not signed: " + reason());
        return "<p role=\"status\">" + sentence + "</p><script nonce=\"" + nonce + "\">const a="
                + answers.replace("<", "\\u003c") + ";const o=["
                + origins.stream().map(origin -> "\"" + origin + "\"").collect(Collectors.joining(","))
                + "];for(const w of [window.parent,window.opener])if(w&&w!==window)for(const t of o)"
                + "w.postMessage(a,t);</script>";
    }

    private String reason() {
        return batch.all().stream()
                .map(answer -> answer.refusal())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(why -> switch (why.code()) {
                    case PIN_WRONG, PIN_LOCKED ->
                        say("thiết bị đã bị khóa vì sai PIN nhiều lần.", "the token is locked.");
                    case CANCELLED -> say("người ký đã từ chối.", "the person said no.");
                    case EXPIRED -> say("lệnh ký đã hết hạn, hãy yêu cầu lại.", "the order has expired; ask again.");
                    case ALREADY_ANSWERED -> say("lệnh ký đã được dùng.", "the order was used before.");
                    case DIGEST_MISMATCH ->
                        say("nội dung ký không khớp với văn bản.", "what is to be signed is not the document.");
                    case CERTIFICATE_UNKNOWN ->
                        say("không có thiết bị nào giữ khóa này.", "no token here holds this key.");
                    case ORDER_INVALID -> say("lệnh ký không hợp lệ.", "the order is not valid.");
                    case TOKEN_FAILED -> say("thiết bị gặp lỗi.", "the token failed.");
                })
                .orElse("");
    }

    private String say(String vietnamese, String englishText) {
        return english ? englishText : vietnamese;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
