package vn.congvan.outgoing.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.congvan.outgoing.OutgoingView;
import vn.congvan.outgoing.dossiers.Dossiers;
import vn.congvan.outgoing.dossiers.MayPutDossier;
import vn.congvan.outgoing.dossiers.ReceivedDossiers;

/// What a document's page shows of the hồ sơ trình that it carries, or was opened from.
@Component
class DossierPanel {
    private final Dossiers dossiers;
    private final ReceivedDossiers received;

    DossierPanel(Dossiers dossiers, ReceivedDossiers received) {
        this.dossiers = dossiers;
        this.received = received;
    }

    void show(OutgoingView view, Model model) {
        model.addAttribute(
                "carried",
                dossiers.of(view).filter(found -> found.droppedAt().isEmpty()).orElse(null));
        model.addAttribute("received", received.of(view).orElse(null));
        model.addAttribute("mayCarry", new MayPutDossier(view).decision());
    }
}
