package vn.congvanagent;

import static vn.congvanagent.Words.escaped;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.congvan.protocol.OrderSeal;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignRefusal;
import vn.congvan.protocol.SignerMessages.PinStanding;

/// The signer's own page: what is to be signed, and the PIN. It may stand inside a page of the
/// origin that asked only, and tells that page the answers.
///
/// @param stale whether a PIN came from an older page and was not tried
/// @param origins the pages that may have it inside
/// @param demonstration whether the keys are worth nothing
/// @param answers so far, as JSON
record ConfirmPage(
        Words words,
        OrderBook.Batch batch,
        Optional<SigningKey> key,
        OrderBook.Seen seen,
        boolean stale,
        java.util.Set<String> origins,
        boolean demonstration,
        String answers) {

    String html(Sheet sheet) {
        String title = words.html("confirm.title");
        return sheet.page(
                words,
                title,
                "<h1>" + title + "</h1>"
                        + (demonstration ? "<p class=\"n\">" + words.html("demonstration") + "</p>" : "")
                        + "<p>" + words.html("confirm.key") + " <b>"
                        + escaped(key.map(one -> Subjects.shown(one.certificate()))
                                .orElse("")) + "</b></p>"
                        + orders()
                        + (batch.complete() ? outcome(sheet) : form()));
    }

    private String orders() {
        List<SignOrder> good = batch.good();
        int count = good.size();
        // Many orders scroll in a room of their own, so that the PIN stays in view.
        String list = count > 2 ? "<ul class=\"many\" tabindex=\"0\">" : "<ul>";
        return (count > 1 ? "<p>" + words.html("confirm.many", count) + "</p>" : "")
                + (good.isEmpty() ? "" : good.stream().map(this::order).collect(Collectors.joining("", list, "</ul>")))
                + (batch.complete() || batch.refusals().isEmpty()
                        ? ""
                        : "<p class=\"n\">"
                                + words.html(
                                        "confirm.left-out", batch.refusals().size(), reasons())
                                + "</p>");
    }

    private String order(SignOrder order) {
        String role = "confirm.role." + order.role();
        boolean known = words.bundle().containsKey(role);
        return "<li>" + picture(order) + "<div><p class=\"t\">" + escaped(order.title()) + "</p><p>"
                + escaped(order.agency()) + "</p><p>" + (known ? words.html(role) : escaped(order.role()))
                + "</p><p class=\"m\">SHA-256: " + escaped(order.documentDigest()) + "</p></div></li>";
    }

    private String picture(SignOrder order) {
        OrderSeal seal = order.seal();
        return seal == null || seal.picture().isEmpty()
                ? ""
                : "<details><summary><img alt=\"" + words.html("confirm.picture", order.title())
                        + "\" src=\"/orders/" + batch.id() + "/"
                        + batch.orders().indexOf(order)
                        + ".png\"></summary></details>";
    }

    /// The picture of an order; empty where there is none.
    static byte[] png(SignOrder order) {
        OrderSeal seal = order.seal();
        return seal == null ? new byte[0] : Base64.getDecoder().decode(seal.picture());
    }

    private String form() {
        PinStanding pin = seen.pin();
        boolean shut = pin == PinStanding.LOCKED || pin == PinStanding.NOT_SET;
        SignRefusal wrong = batch.wrong().get();
        return (wrong == null ? "" : complaint(wrong))
                + (stale ? "<p class=\"n\" role=\"alert\">" + words.html("confirm.stale") + "</p>" : "")
                + (pin == PinStanding.GOOD
                        ? ""
                        : "<p class=\"e\" role=\"alert\">" + words.html("pin." + pin.name()) + "</p>")
                + "<form method=\"post\" autocomplete=\"off\" action=\"/orders/" + batch.id() + "/confirm"
                + (words.english() ? "?lang=en" : "") + "\"><input type=\"hidden\" name=\"key\" value=\"" + batch.key()
                + "\"><input type=\"hidden\" name=\"wrong\" value=\"" + seen.wrongPins()
                + "\"><input type=\"hidden\" name=\"standing\" value=\"" + pin + "\">" + (shut ? "" : entry())
                + "<button class=\"no\" name=\"act\" value=\"cancel\">" + words.html("confirm.cancel")
                + "</button></form>";
    }

    private String entry() {
        return "<label for=\"pin\">" + words.html("confirm.pin")
                + "</label><input id=\"pin\" name=\"pin\" type=\"password\" autocomplete=\"off\" autofocus"
                + " maxlength=\"64\"><br><button class=\"go\" name=\"act\" value=\"sign\">"
                + words.html("confirm.sign") + "</button>";
    }

    private String complaint(SignRefusal why) {
        Integer left = why.attemptsLeft();
        return "<p class=\"e\" role=\"alert\">"
                + (left == null ? words.html("pin.wrong") : words.html("pin.wrong-left", left)) + "</p>";
    }

    private String outcome(Sheet sheet) {
        long signed = OrderBook.signed(batch);
        int all = batch.orders().size();
        String part = signed == 0
                ? words.html("confirm.not-signed", reasons())
                : words.html("confirm.signed-part", signed, all, reasons());
        String sentence = signed == all ? words.html("confirm.signed") : part;
        return "<p role=\"status\">" + sentence + "</p>"
                + sheet.script("const a=" + answers.replace("<", "\\u003c") + ";const o=["
                        + origins.stream().map(origin -> "\"" + origin + "\"").collect(Collectors.joining(","))
                        + "];for(const w of [window.parent,window.opener])if(w&&w!==window)for(const t of o)"
                        + "w.postMessage(a,t);");
    }

    private String reasons() {
        return batch.refusals().stream()
                .map(SignRefusal::code)
                .distinct()
                .map(code -> words.say("refused." + code))
                .collect(Collectors.joining(" "));
    }
}
