package vn.congvan.outgoing.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.congvan.outgoing.OutgoingView;
import vn.congvan.outgoing.dossiers.DossierAsks;
import vn.congvan.outgoing.dossiers.DossierFollowing;
import vn.congvan.outgoing.dossiers.Dossiers;
import vn.congvan.outgoing.dossiers.MayPutDossier;
import vn.congvan.outgoing.dossiers.ReceivedDossiers;
import vn.congvan.outgoing.opinions.OpinionRounds;

/// What a document's page shows of the hồ sơ trình that it carries, or was opened from.
@Component
class DossierPanel {
    private final Dossiers dossiers;
    private final ReceivedDossiers received;
    private final DossierFollowing following;
    private final DossierAsks asks;
    private final OpinionRounds rounds;

    DossierPanel(
            Dossiers dossiers,
            ReceivedDossiers received,
            DossierFollowing following,
            DossierAsks asks,
            OpinionRounds rounds) {
        this.rounds = rounds;
        this.dossiers = dossiers;
        this.received = received;
        this.following = following;
        this.asks = asks;
    }

    void show(OutgoingView view, Model model) {
        model.addAttribute(
                "carried",
                dossiers.of(view).filter(found -> found.droppedAt().isEmpty()).orElse(null));
        var from = received.of(view);
        model.addAttribute("received", from.orElse(null));
        model.addAttribute("following", following.of(view).orElse(null));
        model.addAttribute("asking", from.flatMap(_ -> asks.of(view)).orElse(null));
        model.addAttribute("votes", rounds.votes(view).orElse(null));
        model.addAttribute("mayCarry", new MayPutDossier(view).decision());
        model.addAttribute("mayDrop", new MayPutDossier(view).dropping());
    }
}
