package vn.congvan.outgoing;

/// The signer's answer to one of the orders for the agency's signature. The array is not copied; hand it over.
public record SealAnswer(String requestId, byte[] signatureValue) {
    @Override
    public String toString() {
        return "SealAnswer[" + requestId + "]";
    }
}
