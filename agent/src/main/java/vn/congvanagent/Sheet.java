package vn.congvanagent;

import java.security.SecureRandom;
import java.util.HexFormat;

/// What the agent's pages have in common: their look, and a policy under which nothing runs that
/// was not written here.
///
/// @param nonce marks the style and the script of one answer
record Sheet(String nonce) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;margin:0;padding:16px;color:#1d273b;background:#fff}
            h1{font-size:20px;margin:0 0 4px}h2{font-size:16px;margin:16px 0 4px}p{margin:4px 0}
            ul{padding:0;list-style:none;margin:12px 0}
            li{border:1px solid #dadfe5;border-radius:6px;padding:10px 12px;margin-bottom:8px;display:flex;gap:12px;
            flex-wrap:wrap}li>div{flex:1 1 14rem;min-width:0}
            ul.many{max-height:16rem;overflow:auto;border:1px solid #dadfe5;padding:8px}
            .t{font-weight:600}.m{color:#4a5568;font-size:14px;overflow-wrap:anywhere}
            .n{background:#fff4d6;border-radius:6px;padding:6px 10px;font-size:14px}
            .e{background:#fde8e8;color:#8b1c1c;border-radius:6px;padding:8px 10px}
            .c{font-size:28px;font-weight:600;letter-spacing:2px}
            summary{cursor:zoom-in;list-style:none}summary img{width:110px;border:1px solid #8a94a6;display:block}
            details[open]{flex-basis:100%}details[open] img{width:min(100%,700px)}
            label{display:block;font-weight:600;margin-top:12px}
            input{font:inherit;padding:8px 10px;border:1px solid #8a94a6;border-radius:6px;width:12em}
            button{font:inherit;padding:8px 16px;border-radius:6px;border:1px solid #1d4f91;margin:12px 8px 0 0}
            .go{background:#1d4f91;color:#fff}.no{background:#fff;color:#1d4f91}
            input:focus,button:focus,summary:focus{outline:3px solid #7fb2f0;outline-offset:1px}
            """;

    static Sheet fresh() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return new Sheet(HexFormat.of().formatHex(bytes));
    }

    /// @param around the origins whose pages may have this one inside, or `'none'`
    String policy(String around) {
        return "default-src 'none'; img-src 'self'; style-src 'nonce-" + nonce + "'; script-src 'nonce-" + nonce
                + "'; form-action 'self'; base-uri 'none'; frame-ancestors " + around;
    }

    String page(Words words, String title, String body) {
        return "<!doctype html><html lang=\"" + (words.english() ? "en" : "vi")
                + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
                + title + "</title><style nonce=\"" + nonce + "\">" + STYLE + "</style></head><body><main>" + body
                + "</main></body></html>";
    }

    String script(String code) {
        return "<script nonce=\"" + nonce + "\">" + code + "</script>";
    }
}
