package vn.congvan.lawbook;

/// A kind of incoming document that the law registers in a series of its own (Điều 22 of Decree 30/2020); all
/// others share one series per authority and year.
///
/// @param code the stable code, e.g. `don-thu`; also the key of its book
/// @param name as shown
public record RegisteredApart(String code, String name, Source source) implements Sourced {}
