package vn.congvan.lawbook;

/// A ground on which an incoming document may be refused; the list is closed (Điều 21 of Decree 30/2020).
///
/// @param code the stable code, e.g. `wrong-recipient`
/// @param name the ground as shown, e.g. `Gửi sai nơi nhận`
public record RefusalGround(String code, String name, Source source) implements Sourced {}
