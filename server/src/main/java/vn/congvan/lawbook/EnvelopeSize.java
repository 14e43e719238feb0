package vn.congvan.lawbook;

/// A size of envelopes (bì văn bản).
///
/// @param code the stable code
/// @param name as shown, e.g. `C5 (162 × 229 mm)`
/// @param width in millimetres, as it lies before who writes on it
/// @param height in millimetres
public record EnvelopeSize(String code, String name, int width, int height, Source source) implements Sourced {}
