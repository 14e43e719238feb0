package vn.congvandemo.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.protocol.SignAnswer;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignOutcome;
import vn.congvan.protocol.SignRefusal;
import vn.congvan.protocol.SignerMessages;

/// Carries orders to the signer process and answers back, as the page does in a browser. The PIN goes to the
/// signer only; the server never sees it.
public final class SignerDesk {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final URI signer;

    /// @param signer where the signer process answers
    public SignerDesk(HttpClient http, URI signer) {
        this.http = http;
        this.signer = signer;
    }

    /// Has one order signed.
    ///
    /// @return the signature value, base64
    /// @throws IllegalStateException if the signer refuses; the message says why
    public String sign(JsonNode order, String pin) {
        return signAll(List.of(order), pin).getFirst();
    }

    /// Has several orders of one person signed, with one PIN.
    ///
    /// @return the signature values, base64, in the order of the orders
    /// @throws IllegalStateException if the signer refuses one; the message says why
    public List<String> signAll(List<JsonNode> orders, String pin) {
        List<SignOrder> read = orders.stream()
                .map(order -> JSON.treeToValue(order, SignOrder.class))
                .toList();
        Map<String, SignAnswer> answers = ask(new SignerMessages.Orders(read, pin)).answers().stream()
                .collect(Collectors.toMap(SignAnswer::requestId, answer -> answer));
        return read.stream()
                .map(order -> value(Objects.requireNonNull(answers.get(order.requestId()))))
                .toList();
    }

    private static String value(SignAnswer answer) {
        String value = answer.signatureValue();
        if (answer.outcome() == SignOutcome.SIGNED && value != null) return value;
        SignRefusal refusal = answer.refusal();
        throw new IllegalStateException("the signer refused: " + (refusal == null ? answer.outcome() : refusal.code()));
    }

    private SignerMessages.Ticket ask(SignerMessages.Orders orders) {
        HttpRequest request = HttpRequest.newBuilder(signer.resolve("/orders"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(orders)))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200)
                throw new IllegalStateException("the signer answered with status " + answer.statusCode());
            return JSON.readValue(answer.body(), SignerMessages.Ticket.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the signer does not answer at " + signer, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
