package vn.congvan.lawbook;

/// To what end a recipient of Nơi nhận gets a document (Phụ lục I of Decree 30/2020).
///
/// @param code the stable code, e.g. `thuc-hien`
/// @param name as printed and shown, e.g. `để thực hiện`
public record RecipientRole(String code, String name, Source source) implements Sourced {}
