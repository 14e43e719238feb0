package vn.congvan.incoming.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.congvan.incoming.IncomingState;
import vn.congvan.signing.Light;

/// How a state and a verification look: a tone and an icon beside the words, never colour alone.
@Component("incomingLook")
class IncomingLook {
    /// `good`, `soon`, `bad`, `mine` or `calm`.
    public String tone(IncomingState state) {
        return switch (state) {
            case OUTSIDE -> "calm";
            case WAITING -> "mine";
            case SUSPECTED -> "soon";
            case ISOLATED, REFUSED, RECALLED -> "bad";
            case REGISTERED -> "good";
        };
    }

    /// The name of an icon.
    public String icon(IncomingState state) {
        return switch (state) {
            case OUTSIDE -> "circle-dashed";
            case WAITING -> "inbox";
            case SUSPECTED -> "alert-triangle";
            case ISOLATED -> "lock";
            case REGISTERED -> "book-2";
            case REFUSED -> "circle-x";
            case RECALLED -> "ban";
        };
    }

    /// The tone of a check; calm where none ran yet.
    public String tone(Optional<Light> light) {
        return light.map(seen -> switch (seen) {
                    case GREEN -> "good";
                    case AMBER -> "soon";
                    case RED -> "bad";
                })
                .orElse("calm");
    }

    /// The icon of a check.
    public String icon(Optional<Light> light) {
        return light.map(seen -> switch (seen) {
                    case GREEN -> "circle-check";
                    case AMBER -> "help-circle";
                    case RED -> "circle-x";
                })
                .orElse("circle-dashed");
    }

    /// The message key of a check's words.
    public String words(Optional<Light> light) {
        return "page.incoming.light." + light.map(Light::name).orElse("NONE");
    }
}
