package vn.congvan.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.congvan.organisation.signin.SignInSettings;
import vn.congvan.signing.PairedComputer;
import vn.congvan.signing.SigningAgents;

/// Where pages reach the signing program on the desk of the person who looks at them.
@Component("signerDesk")
class SignerDesk {
    private final SigningAgents agents;
    private final List<String> origins;

    SignerDesk(SigningAgents agents, SignInSettings settings) {
        this.agents = agents;
        this.origins = settings.signerOrigins();
    }

    /// The agent that the person paired last; the installation's usual address while there is none.
    public String address() {
        return paired(origins.getFirst());
    }

    /// The same for the page that checks and pairs: it looks for an agent.
    String agent() {
        return paired(origins.stream()
                .filter(origin -> origin.startsWith("https:"))
                .findFirst()
                .orElse(origins.getFirst()));
    }

    boolean knows(String address) {
        return origins.contains(address);
    }

    private String paired(String otherwise) {
        return agents.mine().stream()
                .map(PairedComputer::address)
                .filter(this::knows)
                .findFirst()
                .orElse(otherwise);
    }
}
