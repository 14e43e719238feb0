package vn.congvanagent;

import static vn.congvanagent.Words.escaped;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.stream.Collectors;
import vn.congvan.protocol.SignerMessages.Device;

/// The agent's own page for its user: the pairing code, the paired accounts, the tokens.
///
/// @param key opens the page; new with each start
record OwnPage(String key, Set<String> origins, Pairings pairings, PairingCode code) {

    boolean opens(String given) {
        return MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    void forget(String id) {
        pairings.forget(id);
    }

    String html(Sheet sheet, Words words, Device device) {
        String title = words.html("own.title");
        String from = origins.isEmpty()
                ? words.html("own.no-origin")
                : words.html("own.origins") + " " + escaped(String.join(", ", origins));
        return sheet.page(
                words,
                title,
                "<h1>" + title + "</h1><p>" + from + "</p><h2>" + words.html("own.code") + "</h2><p class=\"c\">"
                        + code.show() + "</p><p>" + words.html("own.code-say", PairingCode.LIFE.toMinutes())
                        + "</p><h2>" + words.html("own.paired") + "</h2>" + paired(words) + "<h2>"
                        + words.html("own.tokens") + "</h2>" + tokens(words, device));
    }

    private String paired(Words words) {
        return pairings.all().isEmpty()
                ? "<p>" + words.html("own.none") + "</p>"
                : pairings.all().stream()
                        .map(one -> "<li><div><p class=\"t\">" + escaped(one.person()) + "</p><p>"
                                + escaped(one.origin())
                                + "</p></div><form method=\"post\" action=\"/\"><input type=\"hidden\" name=\"key\""
                                + " value=\"" + key + "\"><button class=\"no\" name=\"forget\" value=\""
                                + escaped(one.id()) + "\">" + words.html("own.forget") + "</button></form></li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private static String tokens(Words words, Device device) {
        return device.tokens().isEmpty()
                ? "<p>" + words.html("own.no-token") + "</p>"
                : device.tokens().stream()
                        .map(token -> "<li><div><p class=\"t\">" + escaped(token.label()) + "</p><p>"
                                + token.certificates().stream()
                                        .map(one -> escaped(one.subject()))
                                        .collect(Collectors.joining("<br>"))
                                + "</p>"
                                + (words.bundle().containsKey("pin." + token.pin())
                                        ? "<p class=\"e\">" + words.html("pin." + token.pin()) + "</p>"
                                        : "")
                                + "</div></li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
    }
}
